import { Server } from 'engine.io'
import { expect, test } from 'vitest'
import { buy, stockUp } from '#test/support/backend/buy.ts'
import { signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer } from '#test/support/server/start-server.ts'

test('a client that takes nothing is cut; one that takes what it gets is not, and misses nothing', async () => {
  const server = await startServer()
  const { token } = await signUpShopper(server.backend, '하나')
  await stockUp(server.backend, 1, 100_000)
  const attentive = await openSocket(server.url)
  const engine: unknown = server.host.io.engine
  if (!(engine instanceof Server)) throw new Error('the engine is another')

  // A client that opens a socket by polling and never polls again.
  const open = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)
  const { sid } = JSON.parse((await open.text()).slice(1))
  await fetch(`${server.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`, { method: 'POST', body: '40' })
  expect(engine.clientsCount).toBe(2)

  let bought = 0
  await eventually(async () => {
    for (let i = 0; i < 20; i += 1) await buy(server.backend, token)
    bought += 20
    expect(engine.clientsCount).toBe(1)
  })
  expect(bought).toBeGreaterThan(200)
  await eventually(() => expect(attentive.purchases()).toEqual(Array.from({ length: bought }, (_, i) => i + 1)))
  await server.close()
})
