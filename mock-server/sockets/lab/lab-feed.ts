import type { LabTick } from '#app/contract/lab.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'

const room = 'feed'
const interval = 1000
/** How many ticks can be replayed, and how many the feed goes on for without followers, so that a client that returns has missed some. */
const kept = 120

/**
 * A feed that ticks once a second while somebody follows it. A client can resume it from the last tick it has. Each node has its
 * own.
 */
export function createLabFeed(lab: NamespaceOf<'/lab'>) {
  const ticks: LabTick[] = []
  let latest = 0
  let unfollowed = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }
  function count(): void {
    const isFollowed = lab.adapter.rooms.has(room)
    unfollowed = isFollowed ? 0 : unfollowed + 1
    if (unfollowed > kept) return stop()
    latest += 1
    const tick = { seq: latest, at: new Date().toISOString(), replayed: false }
    ticks.push(tick)
    if (ticks.length > kept) ticks.shift()
    lab.local.to(room).emit('tick', tick)
  }

  return {
    /** Replays and joins the room in one step, so that no tick is lost in between. */
    follow(socket: SocketOf<'/lab'>, after: number | undefined): { latest: number; missed: number } {
      const wanted = after === undefined ? [] : ticks.filter(({ seq }) => seq > after)
      for (const tick of wanted) socket.emit('tick', { ...tick, replayed: true })
      void socket.join(room)
      unfollowed = 0
      timer ??= setInterval(count, interval)
      const behind = after === undefined ? 0 : Math.max(0, latest - after)
      return { latest, missed: behind - wanted.length }
    },
    close: stop,
  }
}
