/** The longest page address that the server accepts. */
const LONGEST = 300

/** The address by which a page says where it is. The server leaves out what makes no other page of it, so cutting does no harm. */
export const pageAddress = (path: string, search: string): string =>
  (search ? `${path}?${search.replace(/^\?/, '')}` : path).slice(0, LONGEST)
