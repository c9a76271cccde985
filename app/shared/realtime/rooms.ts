/** Keeps the server told of the rooms that somebody is in, while it is connected. */
export function createRooms(tell: (action: 'join' | 'leave', room: string) => void) {
  const members = new Map<string, number>()
  const told = new Set<string>()
  let connected = false

  // Once all effects of a commit have run: a leave and a join of the same room say nothing to the server.
  const update = (room: string, change: number) => {
    const count = (members.get(room) ?? 0) + change
    members.set(room, count)
    if (count === 0) members.delete(room)
    queueMicrotask(tellAll)
  }
  const tellAll = () => {
    if (!connected) return
    for (const room of told) if (!members.has(room) && told.delete(room)) tell('leave', room)
    for (const room of members.keys()) {
      if (told.has(room)) continue
      told.add(room)
      tell('join', room)
    }
  }
  return {
    join(room: string): () => void {
      let change = -1
      update(room, 1)
      return () => {
        if (change !== 0) update(room, change)
        change = 0
      }
    },
    setConnected(now: boolean) {
      connected = now
      told.clear()
      tellAll()
    },
  }
}
