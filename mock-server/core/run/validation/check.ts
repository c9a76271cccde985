import * as v from 'valibot'
import { type FieldError, isFieldError } from '#app/contract/field-errors.ts'
import { ApiError } from '../errors/api-error.ts'

/** Validates input from outside. Throws `invalid` with the first error of each field. */
export function check<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const fields: Record<string, FieldError> = {}
  for (const issue of result.issues) {
    const field = v.getDotPath(issue)
    if (field !== null) fields[field] ??= fieldErrorOf(issue)
  }
  throw new ApiError('invalid', Object.keys(fields).length > 0 ? { fields } : {})
}

function fieldErrorOf(issue: v.BaseIssue<unknown>): FieldError {
  if (issue.input === undefined) return 'required'
  return isFieldError(issue.message) ? issue.message : 'invalid'
}
