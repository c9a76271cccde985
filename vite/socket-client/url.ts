// In place of engine.io-client's own parsers, which are older than the browsers'.

/** The parts of a URL, or of a host alone. */
export function parse(text: string) {
  const { protocol, hostname, port, search } = new URL(text.includes('://') ? text : `http://${text}`)
  return { protocol: protocol.slice(0, -1), host: hostname, port, query: search.slice(1) }
}

export const encode = (query: Record<string, string>): string => new URLSearchParams(query).toString()

export const decode = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query))
