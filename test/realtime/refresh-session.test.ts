import { describe, expect, it, vi } from 'vitest'
import { createRealtime } from '#app/shared/realtime/create-realtime.ts'
import { eventually } from '#test/support/realtime/eventually.ts'
import { chat } from '#test/support/realtime/shop.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

async function openTwoNamespaces(kind: ServerKind, refreshSession?: () => Promise<boolean>) {
  // The shortest delays.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const bed = await openTestBed(kind, refreshSession === undefined ? {} : { connection: { refreshSession } })
  const support = createRealtime<typeof chat>(bed.connection, '/customer-chat', chat)
  const phases = () => [bed.realtime, support].map(({ status }) => status.get().phase)
  const expired = Object.assign(new Error('The session has expired.'), { data: { code: 'unauthenticated' } })
  return { ...bed, support, supportServer: bed.server.of<typeof chat>('/customer-chat'), phases, expired }
}

describe.each(servers)('an expired session over $name', (kind) => {
  it('is refreshed once for all namespaces, and both connect again', async () => {
    const refreshSession = vi.fn(async () => {
      shop.deny(null)
      supportServer.deny(null)
      return true
    })
    const { realtime, support, shop, supportServer, phases, expired, server } = await openTwoNamespaces(
      kind,
      refreshSession,
    )
    shop.deny(expired)
    supportServer.deny(expired)
    realtime.acquire()
    support.acquire()
    await eventually(() => expect(phases()).toEqual(['online', 'online']))
    expect(refreshSession.mock.calls).toEqual([[expect.objectContaining({ data: { code: 'unauthenticated' } })]])
    expect(server.transports()).toBe(1)
  })

  it('is refreshed once, also for a namespace that is refused a moment after', async () => {
    const refreshSession = vi.fn(() => Promise.resolve(true))
    const { realtime, support, shop, supportServer, phases, expired } = await openTwoNamespaces(kind, refreshSession)
    shop.deny(expired)
    supportServer.deny(expired)
    realtime.acquire()
    await eventually(() =>
      expect(realtime.status.get()).toMatchObject({ phase: 'connecting', retryAt: expect.any(Number) }),
    )
    shop.deny(null)
    support.acquire()
    await eventually(() =>
      expect(support.status.get()).toMatchObject({ phase: 'connecting', retryAt: expect.any(Number) }),
    )
    supportServer.deny(null)
    await eventually(() => expect(phases()).toEqual(['online', 'online']))
    expect(refreshSession).toHaveBeenCalledTimes(1)
  })

  it('is final when the refreshed one is refused too, until the shopper asks again', async () => {
    const refreshSession = vi.fn(async () => true)
    const { realtime, shop, expired, connection } = await openTwoNamespaces(kind, refreshSession)
    shop.deny(expired)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('denied'))
    expect(realtime.status.get()).toMatchObject({ error: { message: 'The session has expired.' } })
    expect(refreshSession).toHaveBeenCalledTimes(1)
    shop.deny(null)
    connection.retry()
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
  })

  it('is final at once when it can not be refreshed', async () => {
    const { realtime, shop, expired } = await openTwoNamespaces(kind)
    shop.deny(expired)
    realtime.acquire()
    await eventually(() => expect(realtime.status.get().phase).toBe('denied'))
  })

  it('closes its own namespace only, which comes back by itself', async () => {
    const { realtime, support, shop, supportServer, phases } = await openTwoNamespaces(kind)
    realtime.acquire()
    support.acquire()
    await eventually(() => expect(phases()).toEqual(['online', 'online']))
    const followed: string[] = []
    support.status.subscribe(() => followed.push(support.status.get().phase))
    shop.kick()
    await eventually(() => expect(phases()[0]).toBe('connecting'))
    await eventually(() => expect(phases()).toEqual(['online', 'online']))
    const said: string[] = []
    support.onEach('SAID', ([text]) => said.push(text))
    supportServer.emit('SAID', 'hello')
    await eventually(() => expect(said).toEqual(['hello']))
    expect(followed.filter((phase) => phase !== 'online')).toEqual([])
  })

  it('leaves the other namespace open when one is closed here', async () => {
    const { realtime, support, supportServer, phases } = await openTwoNamespaces(kind)
    realtime.acquire()
    support.acquire()
    await eventually(() => expect(phases()).toEqual(['online', 'online']))
    realtime.dispose()
    const said: string[] = []
    support.onEach('SAID', ([text]) => said.push(text))
    supportServer.emit('SAID', 'still there')
    await eventually(() => expect(said).toEqual(['still there']))
    expect(realtime.status.get()).toEqual({ phase: 'offline', reason: 'disposed', willRetry: false })
  })
})
