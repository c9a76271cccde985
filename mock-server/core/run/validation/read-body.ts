import type * as v from 'valibot'
import { ApiError } from '../errors/api-error.ts'
import { coerceTexts } from './coerce-texts.ts'

/** The largest body, in bytes. */
const maxBytes = 16 * 1024

/**
 * Parses a body by its content type, JSON or a form. An empty body is an empty object.
 * Throws `payload_too_large`, `unsupported_media_type`, `malformed_body`, `invalid`.
 */
export function readBody(schema: v.GenericSchema, contentType: string | null, text: string): Record<string, unknown> {
  if (new TextEncoder().encode(text).length > maxBytes) throw new ApiError('payload_too_large')
  if (text === '') return {}
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'application/json') return readJson(text)
  if (type !== 'application/x-www-form-urlencoded') throw new ApiError('unsupported_media_type')
  return coerceTexts(schema, Object.fromEntries(new URLSearchParams(text)))
}

function readJson(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ApiError('malformed_body')
  }
  // Valibot's object schema accepts an array when all its entries are optional.
  if (!isRecord(value)) throw new ApiError('invalid')
  return value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
