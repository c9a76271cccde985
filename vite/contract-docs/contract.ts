import type * as v from 'valibot'
import { readDocstrings } from './docstrings.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../app/contract/*.ts', { eager: true })
const sources = import.meta.glob<string>('../../app/contract/*.ts', { eager: true, query: '?raw', import: 'default' })

export const docstrings = readDocstrings(Object.values(sources))

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema'

/** Every schema that the contract exports, by name. A schema with two names gets the first one. */
export const namedSchemas: Readonly<Record<string, v.GenericSchema>> = nameSchemas()

function nameSchemas() {
  const named: Record<string, v.GenericSchema> = {}
  const known = new Set<unknown>()
  for (const [name, value] of Object.values(modules).flatMap((module) => Object.entries(module))) {
    if (!isSchema(value) || known.has(value)) continue
    known.add(value)
    named[name] = value
  }
  return named
}
