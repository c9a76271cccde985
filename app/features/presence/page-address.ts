/** The longest page address that the server accepts. */
const LONGEST = 300

/**
 * The address that identifies a page on the server: path and query. Viewers are counted by it, so cutting long addresses does
 * no harm. It leaves out the `inspect` parameter, because a page with the inspector is still the same page.
 */
export const pageAddress = (path: string, search: string): string => {
  const query = search
    .replace(/^\?/, '')
    .replace(/(^|&)inspect(=[^&]*)?(?=&|$)/, '')
    .replace(/^&/, '')
  return (query ? `${path}?${query}` : path).slice(0, LONGEST)
}
