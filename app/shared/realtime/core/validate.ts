import type { Schema, SchemaResult } from '../contract.ts'

export function validate<T>(schema: Schema<unknown, T>, value: unknown): SchemaResult<T> {
  const result = schema['~standard'].validate(value)
  if (result instanceof Promise) throw new TypeError('Schemas must be synchronous')
  return result
}
