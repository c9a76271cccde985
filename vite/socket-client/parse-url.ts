/** In place of engine.io-client's parser of URLs, which is older than the browsers' own. */
export function parse(text: string) {
  const { protocol, hostname, port, search } = new URL(text.includes('://') ? text : `http://${text}`)
  return { protocol: protocol.slice(0, -1), host: hostname, port, query: search.slice(1) }
}
