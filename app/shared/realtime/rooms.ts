/** Keeps the server told of the rooms that somebody is in. `join` and `leave` reach the server only while it is connected. */
export function createRooms(tell: { join: (room: string) => void; leave: (room: string) => void }) {
  const members = new Map<string, number>()
  const told = new Set<string>()
  let connected = false
  let planned = false

  // Once all effects of a commit have run: a leave and join of the same room say nothing to the server.
  const plan = () => {
    if (planned) return
    planned = true
    queueMicrotask(() => {
      planned = false
      if (!connected) return
      for (const room of told) {
        if (members.has(room)) continue
        told.delete(room)
        tell.leave(room)
      }
      for (const room of members.keys()) {
        if (told.has(room)) continue
        told.add(room)
        tell.join(room)
      }
    })
  }

  return {
    join(room: string): () => void {
      let here = true
      members.set(room, (members.get(room) ?? 0) + 1)
      plan()
      return () => {
        if (!here) return
        here = false
        const left = (members.get(room) ?? 1) - 1
        if (left > 0) members.set(room, left)
        else members.delete(room)
        plan()
      }
    },
    setConnected(now: boolean) {
      connected = now
      told.clear()
      plan()
    },
  }
}
