import type * as v from 'valibot'

type Schema = v.GenericSchema

/**
 * Converts the texts of a path, a query or a form to the numbers and booleans that the schema expects. Texts that can't be
 * converted stay texts, and the schema rejects them.
 */
export function coerceTexts(schema: Schema, texts: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = entriesOf(schema)
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, coerceText(entries[name], text)] as const),
  )
}

function coerceText(schema: Schema | undefined, text: string): unknown {
  const type = schema && unwrap(schema).type
  if (type === 'number' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return Number(text)
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

const entriesOf = (schema: Schema): Record<string, Schema | undefined> =>
  'entries' in schema ? (schema.entries as Record<string, Schema>) : {}

const unwrap = (schema: Schema): Schema => ('wrapped' in schema ? unwrap(schema.wrapped as Schema) : schema)
