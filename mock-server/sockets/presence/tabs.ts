export type Tabs = ReturnType<typeof createTabs>

/** How many sockets each person has somewhere: people are counted, not tabs. */
export function createTabs() {
  const tabs = new Map<string, number>()
  return {
    /** One socket more; whether it is the person's first. */
    add(person: string): boolean {
      const before = tabs.get(person) ?? 0
      tabs.set(person, before + 1)
      return before === 0
    },
    /** One socket less; whether it was the person's last. */
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
