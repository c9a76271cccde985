import { expect, it, onTestFinished, vi } from 'vitest'
import { supportSocket } from '#app/contract/support.ts'
import { supportOutbox } from '#app/features/support/support-outbox.ts'
import { createOutbox } from '#app/shared/chat/outbox/outbox.ts'
import { RealtimeError, type RealtimeErrorCode } from '#app/shared/realtime/realtime-error.ts'
import { createFakeRealtime } from '#test/support/realtime/create-fake-realtime.ts'

type Answer = RealtimeErrorCode | { refused: string } | 'ok'

/** An outbox of one account, and a shop that answers what it is told to, in order; `ok` once it has run out. */
function open({ answers = [], waits = true }: { answers?: Answer[]; waits?: boolean } = {}) {
  const delivered: { key: string; msg: string }[] = []
  const outbox = createOutbox({
    storage: () => localStorage,
    name: 'outbox:1',
    waits,
    deliver: async (message) => {
      delivered.push(message)
      const answer = answers.shift() ?? 'ok'
      if (answer === 'ok') return
      if (typeof answer === 'string') throw new RealtimeError(answer, 'unknown')
      throw new RealtimeError('server', 'yes', answer.refused, {
        code: answer.refused,
        message: `no: ${answer.refused}`,
      })
    },
  })
  return {
    outbox,
    said: () => delivered.map(({ msg }) => msg),
    keys: () => delivered.map(({ key }) => key),
    states: () => outbox.get().map(({ msg, state }) => `${msg} ${state}`),
  }
}

it('messages go one after the other in the order in which they were written, and are gone once the shop has them', async () => {
  const { outbox, said, states } = open()
  for (const msg of ['하나', '둘', '셋']) outbox.add(msg)
  expect(states()).toEqual(['하나 sending', '둘 waiting', '셋 waiting'])
  await vi.waitFor(() => expect(outbox.get()).toEqual([]))
  expect(said()).toEqual(['하나', '둘', '셋'])
  expect(localStorage).toHaveLength(0)
})

it('without a connection they wait, outlive the page, and are sent in order under their first keys', async () => {
  const first = open({ answers: ['offline', 'disconnected'] })
  first.outbox.add('하나')
  await vi.waitFor(() => expect(first.states()).toEqual(['하나 waiting']))
  first.outbox.add('둘')
  await vi.waitFor(() => expect(first.keys()).toHaveLength(2))
  await vi.waitFor(() => expect(first.states()).toEqual(['하나 waiting', '둘 waiting']))
  const second = open()
  expect(second.states()).toEqual(['하나 waiting', '둘 waiting'])
  second.outbox.wake()
  await vi.waitFor(() => expect(second.outbox.get()).toEqual([]))
  expect(second.said()).toEqual(['하나', '둘'])
  expect(second.keys()[0]).toBe(first.keys()[0])
})

it('what the shop refuses stays with its reason and holds up no other, until it is sent again or given up', async () => {
  const { outbox, said, states } = open({ answers: ['ok', { refused: 'invalid' }, 'ok', 'ok'] })
  for (const msg of ['하나', '둘', '셋']) outbox.add(msg)
  await vi.waitFor(() => expect(states()).toEqual(['둘 failed']))
  expect(outbox.get()[0]?.error).toBe('no: invalid')
  expect(said()).toEqual(['하나', '둘', '셋'])
  outbox.resend(outbox.get()[0]?.key ?? '')
  await vi.waitFor(() => expect(outbox.get()).toEqual([]))
  expect(said()).toEqual(['하나', '둘', '셋', '둘'])

  const other = open({ answers: ['timeout'], waits: false })
  other.outbox.add('넷')
  await vi.waitFor(() => expect(other.states()).toEqual(['넷 failed']))
  other.outbox.discard(other.outbox.get()[0]?.key ?? '')
  expect(other.outbox.get()).toEqual([])
})

it('who says too much at once goes on a little later', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { outbox, said, states } = open({ answers: ['ok', { refused: 'too_many_requests' }] })
  for (const msg of ['하나', '둘', '셋']) outbox.add(msg)
  await vi.advanceTimersByTimeAsync(1)
  outbox.wake()
  expect(states()).toEqual(['둘 waiting', '셋 waiting'])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(said()).toEqual(['하나', '둘', '둘', '셋'])
})

it('what a shop could not take just now, though the connection stands, is tried again by itself', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { outbox, said, keys, states } = open({
    answers: ['timeout', { refused: 'internal' }, { refused: 'unavailable' }],
  })
  outbox.add('하나')
  await vi.advanceTimersByTimeAsync(1)
  expect(states()).toEqual(['하나 waiting'])
  await vi.advanceTimersByTimeAsync(9_000)
  expect(said()).toEqual(['하나', '하나', '하나', '하나'])
  expect(new Set(keys()).size).toBe(1)
  expect(outbox.get()).toEqual([])
})

it('what one account has written is not sent by the next, though its turn would have come', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { client, server, connection } = createFakeRealtime(supportSocket['/customer-chat'], {
    connection: { identity: '1' },
  })
  onTestFinished(connection.dispose)
  const asked = vi.fn()
  server.on('msg', (payload) => {
    asked(payload)
    return { ok: false, error: { code: 'too_many_requests', message: '' } }
  })
  client.acquire()
  const outbox = supportOutbox(client, 1)
  outbox.add('하나')
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveBeenCalledOnce()
  connection.setIdentity('2')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(asked).toHaveBeenCalledOnce()
  expect(outbox.get()).toMatchObject([{ msg: '하나', state: 'waiting' }])

  connection.setIdentity('1')
  await vi.advanceTimersByTimeAsync(1)
  outbox.wake()
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveBeenCalledTimes(2)
})

it('who was signed out meanwhile finds it waiting', async () => {
  const { outbox, states } = open({ answers: [{ refused: 'unauthenticated' }] })
  outbox.add('하나')
  await vi.waitFor(() => expect(states()).toEqual(['하나 waiting']))
})

it('tabs take nothing from each other, and what is no message is left alone', async () => {
  localStorage.setItem('outbox:1:broken', '{"msg":7}')
  localStorage.setItem('outbox:10:other', '{"msg":"남의 말","at":1}')
  const [here, there] = [open({ answers: ['offline'] }), open({ answers: ['offline'] })]
  const stop = there.outbox.subscribe(() => undefined)
  onTestFinished(stop)
  here.outbox.add('하나')
  there.outbox.add('둘')
  await vi.waitFor(() => expect(here.outbox.get().map(({ state }) => state)).not.toContain('sending'))
  window.dispatchEvent(new StorageEvent('storage', { storageArea: localStorage, key: 'outbox:1:x' }))
  expect(there.states().toSorted()).toEqual(['둘 waiting', '하나 waiting'])
  here.outbox.wake()
  await vi.waitFor(() => expect(here.outbox.get()).toEqual([]))
  expect(localStorage).toHaveLength(2)
})

it('where nothing may be stored, messages are sent all the same', async () => {
  const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  onTestFinished(() => setItem.mockRestore())
  const { outbox, said, states } = open({ answers: ['offline'] })
  outbox.add('하나')
  await vi.waitFor(() => expect(states()).toEqual(['하나 waiting']))
  outbox.wake()
  await vi.waitFor(() => expect(outbox.get()).toEqual([]))
  expect(said()).toEqual(['하나', '하나'])
})
