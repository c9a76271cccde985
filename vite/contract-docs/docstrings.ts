/**
 * Reads the docstrings of contract sources, by the name of what they describe: `OrderRequest`, `OrderRequest.expectedTotal`,
 * `socket./.BUY`. Lines are enough, since the formatter decides where they break: a docstring stands above an exported
 * constant, or above a key inside of one.
 */
export function readDocstrings(sources: Iterable<string>): ReadonlyMap<string, string> {
  const docstrings = new Map<string, string>()
  for (const source of sources) {
    let constant: string | undefined
    let scope: string | undefined
    let waiting: string | undefined
    for (const { groups: found = {} } of source.matchAll(statements)) {
      if (found['comment'] !== undefined) {
        waiting = textOf(found['comment'])
        continue
      }
      let described = found['constant']
      if (found['namespace'] !== undefined) described = scope = `${constant}.${found['namespace']}`
      else if (found['key'] !== undefined) described = scope && `${scope}.${found['key']}`
      else constant = scope = found['constant']
      if (described !== undefined && waiting !== undefined) docstrings.set(described, waiting)
      waiting = undefined
    }
  }
  return docstrings
}

const statements =
  /\/\*\*(?<comment>[^]*?)\*\/|^export const (?<constant>\w+)|^ +'(?<namespace>\/[^']*)': |^ +(?<key>\w+)\??: |^[a-z].*/gm

/** A comment without its asterisks, as one paragraph. */
const textOf = (comment: string) =>
  comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
