/** The longest page address that the server accepts. */
const LONGEST = 300

/** The address that a page tells the server. The server leaves out parameters that do not change the page, so it may be cut. */
export const pageAddress = (path: string, search: string): string =>
  (search ? `${path}?${search.replace(/^\?/, '')}` : path).slice(0, LONGEST)
