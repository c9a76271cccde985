import { useEffect, useState, useSyncExternalStore } from 'react'
import type { LabEmitKind, LabPictureRoom } from '#app/contract/lab.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { randomId } from '#app/shared/random-id.ts'
import { createStore } from '#app/shared/storage/create-store.ts'
import { createLabLine, type LabLine, type LineStatus } from '../lab-line.ts'

export type EmitLineName = 'a' | 'b' | 'c' | 'd'
export type EmitRoom = LabPictureRoom | 'none'

/** How long after the ack (ms) a packet may still arrive at another socket. */
const LATE_MS = 400

/** The last requested emit. `open` while packets may still arrive. */
export interface AskedEmit {
  id: string
  kind: LabEmitKind
  times: number
  open: boolean
  answered: boolean
}

export interface EmitPicture {
  statuses: Record<EmitLineName, LineStatus>
  rooms: Record<EmitLineName, EmitRoom>
  asked: AskedEmit | undefined
  /** How many packets of the last requested emit each socket has received. */
  received: Record<EmitLineName, number>
  /** Why the last request failed. */
  error: unknown
}

export const emitLineNames: readonly EmitLineName[] = ['a', 'b', 'c', 'd']
const forEach = <T>(make: (name: EmitLineName) => T): Record<EmitLineName, T> => ({
  a: make('a'),
  b: make('b'),
  c: make('c'),
  d: make('d'),
})

/** Four sockets, each on a connection of its own, and what each has received of what `a` asked the server to emit. */
export function createEmitLines(language: 'ko' | 'en') {
  const picture = createStore<EmitPicture>({
    statuses: forEach(() => ({ phase: 'closed' })),
    rooms: { a: 'red', b: 'red', c: 'blue', d: 'none' },
    asked: undefined,
    received: forEach(() => 0),
    error: undefined,
  })
  const change = (part: Partial<EmitPicture>) => picture.set({ ...picture.get(), ...part })
  const count = (name: EmitLineName) => {
    const { received } = picture.get()
    change({ received: { ...received, [name]: received[name] + 1 } })
  }

  const lines: Record<EmitLineName, LabLine> = forEach((name) => {
    const line = createLabLine({ language, transports: () => ['websocket', 'polling'] })
    line.status.subscribe(() => change({ statuses: { ...picture.get().statuses, [name]: line.status.get() } }))
    line.on('emitted', ({ id }) => {
      // Other visitors of the lab make the server emit as well.
      if (id === picture.get().asked?.id) count(name)
    })
    return line
  })
  const showError = (error: unknown) => change({ error })

  async function connect(name: EmitLineName): Promise<void> {
    await lines[name].open()
    const room = picture.get().rooms[name]
    if (room !== 'none') await lines[name].send('join room', room)
  }

  return {
    get: picture.get,
    subscribe: picture.subscribe,
    connect: (): void => {
      change({ error: undefined })
      void Promise.all(emitLineNames.map(connect)).catch(showError)
    },
    close: (): void => {
      for (const line of Object.values(lines)) line.close()
    },
    /** Moves a socket to another room. */
    async move(name: EmitLineName, room: EmitRoom): Promise<void> {
      const before = picture.get().rooms[name]
      change({
        rooms: { ...picture.get().rooms, [name]: room },
        asked: undefined,
        received: forEach(() => 0),
        error: undefined,
      })
      // A socket that is not connected yet joins once it is.
      if (lines[name].status.get().phase !== 'online') return
      try {
        if (before !== 'none') await lines[name].send('leave room', before)
        if (room !== 'none') await lines[name].send('join room', room)
      } catch (error) {
        showError(error)
      }
    },
    /** `a` asks the server to emit. */
    async ask(kind: LabEmitKind, times: number): Promise<void> {
      const asked = { id: randomId(), kind, times, open: true, answered: false }
      change({ asked, received: forEach(() => 0), error: undefined })
      try {
        const { answered } = await lines.a.send('emit', { kind, id: asked.id, times })
        await new Promise((resolve) => setTimeout(resolve, LATE_MS))
        if (picture.get().asked?.id === asked.id) change({ asked: { ...asked, open: false, answered } })
      } catch (error) {
        if (picture.get().asked?.id !== asked.id) return
        change({ asked: undefined })
        showError(error)
      }
    },
  }
}

/** The sockets, which are closed when the component unmounts. */
export function useEmitLines() {
  const [language] = useLanguage()
  const [lines] = useState(() => createEmitLines(language))
  useEffect(() => lines.close, [lines])
  return { lines, picture: useSyncExternalStore(lines.subscribe, lines.get) }
}
