import { StrictMode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { eventually } from '#test/support/realtime/eventually.ts'
import { mount } from '#test/support/realtime/mount.ts'
import { RealtimeProvider, useSocketRoom, useSocketSend } from '#test/support/realtime/shop-hooks.ts'
import { openTestBed, type ServerKind, servers } from '#test/support/realtime/test-bed.ts'

async function openApp(kind: ServerKind) {
  const bed = await openTestBed(kind, {
    rooms: {
      join: (room) => ({ command: 'ENTER', payload: room }),
      leave: (room) => ({ command: 'LEAVE', payload: room }),
    },
  })
  const told: string[] = []
  bed.shop.on('ENTER', (room) => {
    told.push(`enter ${String(room)}`)
    return { ok: true }
  })
  bed.shop.on('LEAVE', (room) => {
    told.push(`leave ${String(room)}`)
    return { ok: true }
  })
  bed.shop.on('BUY', (payload) => ({ ok: true, orderId: JSON.stringify(payload) }))
  function Member({ room }: { room: string | null }) {
    useSocketRoom(room)
    const buy = useSocketSend('BUY')
    const [orderId, setOrderId] = useState('')
    return (
      <button type="button" onClick={() => void buy({ goodsId: 3 }).then((ack) => setOrderId(ack.orderId))}>
        {orderId}
      </button>
    )
  }
  const app = (...rooms: (string | null)[]) => (
    <StrictMode>
      <RealtimeProvider value={bed.realtime}>
        {rooms.map((room, position) => (
          <Member key={position} room={room} />
        ))}
      </RealtimeProvider>
    </StrictMode>
  )
  return { ...bed, ...mount(app('a', 'a')), app, told }
}

describe.each(servers)('a room over $name', (kind) => {
  it('is entered once by all who are in it, left with the last, and entered again after a break', async () => {
    const { told, render, app, server, realtime, reconnect } = await openApp(kind)
    await eventually(() => expect(told).toEqual(['enter a']))
    render(app('a', 'b'))
    await eventually(() => expect(told).toEqual(['enter a', 'enter b']))
    render(app(null, 'b'))
    await eventually(() => expect(told.slice(2)).toEqual(['leave a']))
    server.down()
    await eventually(() => expect(realtime.status.get().phase).not.toBe('online'))
    render(app('c', 'b'))
    reconnect()
    await eventually(() => expect(told.slice(3)).toEqual(['enter b', 'enter c']))
  })

  it('has a way to speak', async () => {
    const { container, realtime } = await openApp(kind)
    await eventually(() => expect(realtime.status.get().phase).toBe('online'))
    container.querySelector('button')?.click()
    await eventually(() => expect(container.textContent).toBe('{"goodsId":3}'))
  })
})
