import type { Contract, Schema, SchemaResult } from './contract.ts'

export function validate<T>(schema: Schema<unknown, T>, value: unknown): SchemaResult<T> {
  const result = schema['~standard'].validate(value)
  if (result instanceof Promise) throw new TypeError('Schemas of a realtime contract must validate synchronously.')
  return result
}

export type Decoded = { event: string; args: readonly unknown[] } | { event: string; issues: readonly string[] }

/** What came over the wire as the declared arguments of one event, or of many where it is a batch. */
export function decode(contract: Contract, name: string, wire: readonly unknown[]): Decoded[] {
  const batchOf = contract.events[name]?.batchOf
  if (batchOf === undefined) return [decodeOne(contract, name, wire)]
  const [elements] = wire
  if (!Array.isArray(elements)) return [{ event: name, issues: ['A batch must be an array.'] }]
  // One by one, so that a bad element takes no other with it.
  return elements.map((element: unknown) => decodeOne(contract, batchOf, [element]))
}

function decodeOne(contract: Contract, event: string, wire: readonly unknown[]): Decoded {
  const schemas = contract.events[event]?.args ?? []
  const args: unknown[] = []
  const issues: string[] = []
  schemas.forEach((schema, index) => {
    const result = validate(schema, wire[index])
    if (result.issues === undefined) args.push(result.value)
    else issues.push(...result.issues.map((issue) => issue.message))
  })
  return issues.length > 0 ? { event, issues } : { event, args }
}
