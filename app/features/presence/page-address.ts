/** The longest page address that the server takes. */
const LONGEST = 300

/** A page as the server is told of it: path with query. Viewers are counted by it, so a cut end does no harm. */
export const pageAddress = (path: string, search: string): string =>
  (search ? `${path}?${search.replace(/^\?/, '')}` : path).slice(0, LONGEST)
