import type { PeopleAt, PersonAt } from './peers.ts'

/** The people on the other nodes, by place, as those nodes published them. */
export function createRemotePeople() {
  /** Node → place → people. */
  const nodes = new Map<string, Map<string, readonly PersonAt[]>>()

  return {
    set(node: string, { place, people }: PeopleAt): void {
      const places = nodes.get(node) ?? new Map<string, readonly PersonAt[]>()
      nodes.set(node, places)
      if (people.length > 0) places.set(place, people)
      else places.delete(place)
    },
    /** Removes a node. Returns the places where it had people. */
    forget(node: string): string[] {
      const places = [...(nodes.get(node)?.keys() ?? [])]
      nodes.delete(node)
      return places
    },
    at: (place: string): PersonAt[] => [...nodes.values()].flatMap((places) => places.get(place) ?? []),
  }
}
