import { setImmediate } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { createRequestQueue, type RequestQueue } from '#mock-server/http/request/request-queue.ts'

let now: number
let queue: RequestQueue
let begun: string[]
beforeEach(() => {
  now = 1000
  queue = createRequestQueue({ now: () => now })
  begun = []
})

const enter = (name: string, response = { closed: false }) => queue.enter(response, () => begun.push(name))

/** Each request has three turns of the event loop. */
async function untilNext(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await setImmediate()
}

test('what arrives together begins one by one, in its order, and others get their turns between', async () => {
  for (const name of ['first', 'second', 'third']) enter(name)
  expect(begun).toEqual(['first'])
  await untilNext()
  expect(begun).toEqual(['first', 'second'])
  await untilNext()
  expect(begun).toEqual(['first', 'second', 'third'])
})

test('a request whose client has gone while it waited is left out', async () => {
  const response = { closed: false }
  enter('first')
  enter('gone', response)
  enter('third')
  response.closed = true
  await untilNext()
  expect(begun).toEqual(['first', 'third'])
})

test('the queue is full while its first waits too long', async () => {
  enter('first')
  enter('second')
  now += 1000
  expect(queue.isFull()).toBe(false)
  now += 1
  expect(queue.isFull()).toBe(true)
  await untilNext()
  expect(queue.isFull()).toBe(false)
})

test('who comes alone never finds it full, however long a call takes', async () => {
  for (const name of ['first', 'second', 'third']) {
    expect(queue.isFull()).toBe(false)
    enter(name)
    now += 10_000
    await untilNext()
  }
  expect(begun).toEqual(['first', 'second', 'third'])
})
