/** Puts `params` in the places of a pattern's `:names`, and adds `search` without what is empty. */
export function fillUrl(
  pattern: string,
  params: Readonly<Record<string, unknown>> = {},
  search: Readonly<Record<string, unknown>> = {},
): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}
