import type { PersonAt } from './peers.ts'

export type Tabs = ReturnType<typeof createTabs>

/** Counts the sockets of each person at one place. */
export function createTabs() {
  const tabs = new Map<string, number>()
  return {
    /** Adds a socket. Returns whether it is the person's first. */
    add(person: string): boolean {
      const before = tabs.get(person) ?? 0
      tabs.set(person, before + 1)
      return before === 0
    },
    /** Removes a socket. Returns whether it was the person's last. */
    remove(person: string): boolean {
      const left = (tabs.get(person) ?? 0) - 1
      if (left > 0) tabs.set(person, left)
      else tabs.delete(person)
      return left <= 0
    },
    has: (person: string): boolean => tabs.has(person),
    people: (): string[] => [...tabs.keys()],
    /** The number of people. */
    size: (): number => tabs.size,
  }
}

/** How many people are at a place, here and on other nodes, each once. */
export function countPeople(here: Tabs | undefined, elsewhere: readonly PersonAt[]): number {
  const others = new Set<string>()
  for (const { person } of elsewhere) if (!here?.has(person)) others.add(person)
  return (here?.size() ?? 0) + others.size
}
