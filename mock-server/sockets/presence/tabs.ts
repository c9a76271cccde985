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
    people: (): string[] => [...tabs.keys()],
    isEmpty: (): boolean => tabs.size === 0,
  }
}
