/**
 * Reads the docstrings of contract sources, by the name of what they describe: `OrderRequest`, `OrderRequest.expectedTotal`,
 * `socket./.commands.BUY`. Regular expressions are enough, because the formatter fixes the layout: a docstring is above an exported
 * constant or above a key inside it.
 */
export function readDocstrings(sources: Iterable<string>): ReadonlyMap<string, string> {
  const docstrings = new Map<string, string>()
  for (const source of sources) {
    let scope: string | undefined
    let namespace = ''
    let waiting: string | undefined
    for (const { groups: found = {} } of source.matchAll(statements)) {
      if (found['comment'] !== undefined) {
        waiting = textOf(found['comment'])
        continue
      }
      const { constant, key, part } = found
      let described = constant
      if (found['namespace'] !== undefined) described = scope = namespace = `socket.${found['namespace']}`
      // A name can be both a command's and an event's.
      else if (part !== undefined) scope = `${namespace}.${part}`
      else if (key !== undefined) described = scope && `${scope}.${key.replaceAll("'", '')}`
      else scope = constant
      if (described !== undefined && waiting !== undefined) docstrings.set(described, waiting)
      waiting = undefined
    }
  }
  return docstrings
}

const statements =
  /\/\*\*(?<comment>[^]*?)\*\/|^export const (?<constant>\w+)|^ +'(?<namespace>\/[^']*)': |^ +(?<part>commands|events): |^ +(?<key>\w+|'[^']+')\??: |^[a-z].*/gm

/** The text of a comment as one paragraph. */
const textOf = (comment: string) =>
  comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
