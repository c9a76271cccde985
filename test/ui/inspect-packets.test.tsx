import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'

/** The app with the inspector's panel open, once it has seen the connection come about. */
async function inspect(options: RenderAppOptions = {}) {
  const app = await renderApp({ at: '/?inspect', as: administratorName, ...options })
  const panel = within(await screen.findByRole('dialog', { name: '패킷 검사기' }))
  await panel.findByText('연결됨 · websocket')
  const packets = (name: RegExp) =>
    within(panel.getByRole('list', { name: '패킷' }))
      .queryAllByRole('listitem')
      .filter(({ textContent }) => name.test(textContent))
  return { ...app, panel, packets }
}

it('every packet is shown with what the contract says of it, and how long an answer took', async () => {
  const { shop, panel, packets } = await inspect()
  // Support connects too, a moment later.
  await waitFor(() => expect(packets(/CONNECT/).length).toBeGreaterThanOrEqual(2))
  await shop.anotherShopperBuys(3)
  await waitFor(() => expect(packets(/SHOP_CHANGED/)).toHaveLength(1))
  expect(packets(/SHOP_CHANGED/)[0]?.textContent).toMatch(/받음.*계약에 맞음.*시원한 사이다/)
  expect(panel.getAllByText(/왕복 \d+ ms/).length).toBeGreaterThan(0)
})

it('packets are found by text, namespace and direction, and stand still while one looks at them', async () => {
  const { shop, user, panel, packets } = await inspect({ at: '/lab?inspect' })
  await panel.findByText('message-sent')
  await user.selectOptions(panel.getByLabelText('네임스페이스'), '/lab')
  expect(packets(/message-sent/)).toHaveLength(1)
  expect(packets(/^(?!.*\/lab)/)).toHaveLength(0)
  await user.selectOptions(panel.getByLabelText('방향'), '보낸 것')
  await waitFor(() => expect(packets(/enter chat/).length).toBeGreaterThan(0))
  expect(packets(/받음/)).toHaveLength(0)
  await user.type(panel.getByLabelText('검색'), '없는 패킷')
  await panel.findByText('찾는 패킷이 없어요.')

  await user.clear(panel.getByLabelText('검색'))
  await user.selectOptions(panel.getByLabelText('네임스페이스'), '모든 네임스페이스')
  await user.selectOptions(panel.getByLabelText('방향'), '보낸 것과 받은 것')
  await user.click(panel.getByRole('button', { name: '멈추기' }))
  await shop.anotherShopperBuys(3)
  await screen.findAllByText(/시원한 사이다/)
  expect(packets(/SHOP_CHANGED/)).toHaveLength(0)
  await user.click(panel.getByRole('button', { name: '계속하기' }))
  await waitFor(() => expect(packets(/SHOP_CHANGED/)).toHaveLength(1))
  await user.click(panel.getByRole('button', { name: '비우기' }))
  await panel.findByText('아직 오간 패킷이 없어요.')
})

it('a packet that is received again changes the page as it did, without the network', async () => {
  const { shop, user, packets } = await inspect({ at: '/goods/3?inspect' })
  await shop.changeGoods(3, { stock: 3 })
  await screen.findByText('3개 남음')
  await shop.changeGoods(3, { stock: 1 })
  await screen.findByText('1개 남음')
  await waitFor(() => expect(packets(/SHOP_CHANGED/)).toHaveLength(2))
  const [, older] = packets(/SHOP_CHANGED/)
  if (!older) throw new Error('it is not there')
  const summary = older.querySelector('summary')
  if (!summary) throw new Error('it can’t be unfolded')
  await user.click(summary)
  // jsdom unfolds without saying so.
  fireEvent(within(older).getByRole('group'), new Event('toggle'))
  await user.click(await within(older).findByRole('button', { name: '이 페이지에서 다시 듣기' }))
  await screen.findByText('3개 남음')
  await waitFor(() => expect(packets(/SHOP_CHANGED.*다시 들음/)).toHaveLength(1))
  expect(await shop.stockOf(3)).toBe(1)
})

it('what is shown is copied as JSON', async () => {
  const { user, panel } = await inspect()
  const written = vi.spyOn(navigator.clipboard, 'writeText')
  await user.selectOptions(panel.getByLabelText('네임스페이스'), '/')
  await user.type(panel.getByLabelText('검색'), 'CONNECT')
  await user.click(panel.getByRole('button', { name: 'JSON으로 복사' }))
  await panel.findByText('복사했어요.')
  expect(JSON.parse(written.mock.calls[0]?.[0] ?? '')).toMatchObject([
    { direction: 'in', type: 'CONNECT', namespace: '/' },
    { direction: 'out', type: 'CONNECT', namespace: '/', verdict: { state: 'fits' } },
  ])
})

it('a connection that breaks is shown, and one that comes back', async () => {
  const { shop, panel } = await inspect()
  await shop.stop()
  await panel.findByText(/연결이 끊김/)
  await shop.start()
  await panel.findByText('연결됨 · websocket')
})

it('Esc closes it, Ctrl+, opens it again', async () => {
  const { user } = await inspect()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>},{/Control}')
  await screen.findByRole('dialog', { name: '패킷 검사기' })
})

it('a shopper who asks for it gets none of it', async () => {
  const { shop, user, services } = await renderApp({ at: '/?inspect', as: 'mina' })
  const { Inspector } = await services.goLive()
  expect(Inspector).toBeUndefined()
  await shop.anotherShopperBuys(3)
  await user.keyboard('{Control>},{/Control}')
  await screen.findAllByText(/시원한 사이다/)
  expect(screen.queryByRole('dialog')).toBeNull()
})
