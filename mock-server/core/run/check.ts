import * as v from 'valibot'
import { isProblem, type Problem } from '#app/contract/field-errors.ts'
import { Refusal } from './api-error.ts'

/** Runs a schema over what came from outside. Throws `invalid`, naming each wrong field once. */
export function check<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const fields: Record<string, Problem> = {}
  for (const issue of result.issues) {
    const field = v.getDotPath(issue)
    if (field !== null) fields[field] ??= problemOf(issue)
  }
  throw new Refusal('invalid', Object.keys(fields).length > 0 ? { fields } : {})
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  if (issue.input === undefined) return 'required'
  return isProblem(issue.message) ? issue.message : 'invalid'
}
