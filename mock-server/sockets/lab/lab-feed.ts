import type { LabTick } from '#app/contract/lab.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'

const room = 'feed'
const interval = 1000
/** So many can be told again, and so long it counts on when nobody follows it: whoever comes back has missed something. */
const kept = 120

/**
 * A feed that counts on once a second while somebody follows it, and can be followed from where one has stopped. Each node
 * counts for itself.
 */
export function createLabFeed(lab: NamespaceOf<'/lab'>) {
  const ticks: LabTick[] = []
  let latest = 0
  let unheard = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }
  function count(): void {
    const isFollowed = lab.adapter.rooms.has(room)
    unheard = isFollowed ? 0 : unheard + 1
    if (unheard > kept) return stop()
    latest += 1
    const tick = { seq: latest, at: new Date().toISOString(), replayed: false }
    ticks.push(tick)
    if (ticks.length > kept) ticks.shift()
    lab.local.to(room).emit('tick', tick)
  }

  return {
    /** What was missed goes out in the same tick as the room is entered: between the two nothing can be lost. */
    follow(socket: SocketOf<'/lab'>, after: number | undefined): { latest: number; missed: number } {
      const wanted = after === undefined ? [] : ticks.filter(({ seq }) => seq > after)
      for (const tick of wanted) socket.emit('tick', { ...tick, replayed: true })
      void socket.join(room)
      unheard = 0
      timer ??= setInterval(count, interval)
      const behind = after === undefined ? 0 : Math.max(0, latest - after)
      return { latest, missed: behind - wanted.length }
    },
    close: stop,
  }
}
