import type { PageViewers } from './peers.ts'

/** Who looks at which page on the other nodes, as they have told it. */
export function createRemoteViewers() {
  /** Node → page → people. */
  const nodes = new Map<string, Map<string, readonly string[]>>()

  return {
    set(node: string, { page, people }: PageViewers): void {
      const pages = nodes.get(node) ?? new Map<string, readonly string[]>()
      nodes.set(node, pages)
      if (people.length > 0) pages.set(page, people)
      else pages.delete(page)
    },
    /** Answers the pages that the node's people have left with it. */
    forget(node: string): string[] {
      const pages = [...(nodes.get(node)?.keys() ?? [])]
      nodes.delete(node)
      return pages
    },
    on: (page: string): string[] => [...nodes.values()].flatMap((pages) => pages.get(page) ?? []),
  }
}
