import { expect, it } from 'vitest'
import { type Faults, noFaults, readFaults, writeFaults } from '#app/contract/faults.ts'

const all: Faults = {
  latency: 800,
  jitter: 200,
  errors: { '*': 0.1, createOrder: 0.5 },
  polling: true,
  drop: true,
  flap: 3_000,
  burst: 40,
  stock: { 3: 0, 17: 12 },
  as: 'haneul',
  hours: -2.5,
}

it('faults are read as they were written', () => {
  expect(readFaults(writeFaults(all))).toEqual({ faults: all, unread: [] })
  expect(readFaults('')).toEqual({ faults: noFaults, unread: [] })
  expect(writeFaults(noFaults)).toBe('')
})

it('they stay readable in an address, and survive it', () => {
  const address = new URL(`http://shop.example/?faults=${writeFaults(all)}`)
  expect(address.search).toBe(
    '?faults=latency:800~200,error:*@0.1,error:createOrder@0.5,polling,drop,flap:3000,burst:40,stock:3@0,stock:17@12,as:haneul,time:-2.5h',
  )
  expect(readFaults(address.searchParams.get('faults') ?? '').faults).toEqual(all)
})

it('a plus before the hours is taken, which a query turns into a space', () => {
  for (const text of ['time:+26h', 'time: 26h']) expect(readFaults(text).faults.hours).toBe(26)
})

it('what can’t be read is named, and the rest holds', () => {
  expect(readFaults('latency:9000,polling,error:buyAll,flap:soon,stock:3@1.5,time:26')).toEqual({
    faults: { ...noFaults, polling: true },
    unread: ['latency:9000', 'error:buyAll', 'flap:soon', 'stock:3@1.5', 'time:26'],
  })
})
