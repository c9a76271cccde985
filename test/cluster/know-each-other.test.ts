import { createClient } from '@redis/client'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openRedisChannel } from '#mock-server/cluster/redis-channel.ts'
import { installServices } from '#test/support/cluster/programs.ts'
import { startServices } from '#test/support/cluster/start-services.ts'
import { hasServices } from '#test/support/cluster/use-cluster.ts'
import { eventually } from '#test/support/server/open-socket.ts'

describe.runIf(hasServices)('the channel of two nodes', () => {
  test('a node that could not post for a while tells again who is there, though it has heard the other all along', async () => {
    const installed = installServices()
    if (!installed) throw new Error('There is no Redis')
    const services = await startServices(installed)
    onTestFinished(() => services.remove())
    const connect = async () => {
      const client = await createClient({ url: `redis://127.0.0.1:${services.redis.port}` }).connect()
      onTestFinished(() => client.destroy())
      return client
    }
    let isMute = false
    const writer = await connect()
    const xAdd: typeof writer.xAdd = (...post) => (isMute ? Promise.reject(new Error('cut off')) : writer.xAdd(...post))
    const one = openRedisChannel<object>(await connect(), await connect())
    const other = openRedisChannel<object>(
      { xAdd, xRead: writer.xRead.bind(writer), xRevRange: writer.xRevRange.bind(writer) },
      await connect(),
    )
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()])
    })
    let losses = 0
    let asked = 0
    one.subscribe({ left: () => (losses += 1) })
    other.subscribe({ joined: () => (asked += 1) })
    await eventually(() => expect(asked).toBeGreaterThan(0))
    await eventually(async () => expect([await one.countNodes(), await other.countNodes()]).toEqual([2, 2]))

    isMute = true
    await eventually(() => expect(losses).toBe(1))
    expect(await other.countNodes()).toBe(2)
    const before = asked
    isMute = false
    await eventually(() => expect(asked).toBeGreaterThan(before))
  })
})
