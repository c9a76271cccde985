import type { PeopleAt, PersonAt } from './peers.ts'

/** Who is where on the other nodes, as they have told it. */
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
    /** Answers the places that the node's people have left with it. */
    forget(node: string): string[] {
      const places = [...(nodes.get(node)?.keys() ?? [])]
      nodes.delete(node)
      return places
    },
    at: (place: string): PersonAt[] => [...nodes.values()].flatMap((places) => places.get(place) ?? []),
  }
}
