/** The longest page address that the server takes. */
const LONGEST = 300

/**
 * A page as the server is told of it: path with query. Viewers are counted by it, so a cut end does no harm. Who inspects a page
 * looks at the same one.
 */
export const pageAddress = (path: string, search: string): string => {
  const query = search
    .replace(/^\?/, '')
    .replace(/(^|&)inspect(=[^&]*)?(?=&|$)/, '')
    .replace(/^&/, '')
  return (query ? `${path}?${query}` : path).slice(0, LONGEST)
}
