import type { Contract, Schema, SchemaResult } from './contract.ts'

export function validate<T>(schema: Schema<unknown, T>, value: unknown): SchemaResult<T> {
  const result = schema['~standard'].validate(value)
  if (result instanceof Promise) throw new TypeError('A realtime contract can only hold synchronous schemas.')
  return result
}

export interface Decoded {
  event: string
  args: unknown[]
  /** Not empty: it does not fit the contract. */
  issues: string[]
}

/** What came over the wire as the declared arguments of one event, or of many where it is a batch. */
export function decode(contract: Contract, name: string, wire: readonly unknown[]): Decoded[] {
  const { args: schemas = [], batchOf } = contract.events[name] ?? {}
  if (batchOf !== undefined) {
    const [elements] = wire
    if (!Array.isArray(elements)) return [{ event: name, args: [], issues: ['A batch is an array.'] }]
    // One by one, so that a bad element takes no other with it.
    return elements.flatMap((element) => decode(contract, batchOf, [element]))
  }
  const decoded: Decoded = { event: name, args: [], issues: [] }
  schemas.forEach((schema, index) => {
    const result = validate(schema, wire[index])
    if (result.issues) decoded.issues.push(...result.issues.map((issue) => issue.message))
    else decoded.args.push(result.value)
  })
  return [decoded]
}
