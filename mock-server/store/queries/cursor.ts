import * as v from 'valibot'

/** A cursor that the shop never issued, or issued for another sort order. */
export class BrokenCursor extends Error {
  override readonly name = 'BrokenCursor'
}

/** Encodes the place where a page ended as an opaque text (base64url of JSON). */
export function writeCursor(place: readonly (string | number)[]): string {
  return btoa(JSON.stringify(place)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Decodes a cursor. Throws `BrokenCursor` when it is invalid or does not fit `schema`. */
export function readCursor<const S extends v.GenericSchema>(schema: S, cursor: string): v.InferOutput<S> {
  const place = v.safeParse(schema, parse(cursor))
  if (!place.success) throw new BrokenCursor()
  return place.output
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return undefined
  }
}

/** Removes the extra row that was fetched to find out whether there is a next page. */
export function cutPage<Row>(rows: readonly Row[], limit: number, place: (last: Row) => readonly (string | number)[]) {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { page, nextCursor: last === undefined ? null : writeCursor(place(last)) }
}
