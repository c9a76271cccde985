import * as v from 'valibot'

/** The page a socket looks at: a path with its query string, as the origin sends it. */
export const PagePath = v.pipe(v.string(), v.startsWith('/'), v.maxLength(300))
export type PagePath = v.InferOutput<typeof PagePath>

/** How many people, not tabs, look at the same page. */
export const ViewerCount = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export type ViewerCount = v.InferOutput<typeof ViewerCount>
