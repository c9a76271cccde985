import { screen, waitFor, within } from '@testing-library/react'
import { io } from 'socket.io-client'
import { expect, it, onTestFinished } from 'vitest'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { openOtherSocket } from '#test/support/ui/open-other-socket.ts'
import { delay } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { translatePage } from '#test/support/ui/translate-page.ts'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

/** The texts of the browser's translation are the same ones in new nodes: what is looked for stays findable. */
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

it('a translated page of goods stays when another viewer leaves', async () => {
  await renderApp({ at: '/goods/3' })
  await heading('시원한 사이다')
  const other = io(location.origin, { forceNew: true, auth: { visitor: 'visitor-her' } })
  onTestFinished(() => void other.disconnect())
  await other.emitWithAck('CHANGED_PAGE', '/goods/3')
  await screen.findByText(/총 2명/)
  translatePage()
  other.disconnect()
  await waitFor(() => expect(screen.queryByText(/구경하고 있습니다/)).toBeNull())
  await heading('시원한 사이다')
})

it('a translated page of goods stays when the first one is sold', async () => {
  const { shop } = await renderApp({ at: '/goods/3' })
  await heading('시원한 사이다')
  await within(await screen.findByRole('region', { name: '이 상품의 최근 구매' })).findByText(/아직 구매한/)
  translatePage()
  await shop.anotherShopperBuys(3, 1, '하늘')
  await waitFor(() => expect(screen.getByRole('article').textContent).toMatch(/1개 팔림/))
  await heading('시원한 사이다')
})

it('a translated list stays when it is filtered, and when somebody buys', async () => {
  const { shop, user } = await renderApp()
  await screen.findByRole('link', { name: '음료' })
  await within(await screen.findByRole('region', { name: '최근 구매' })).findByText(/아직 구매가/)
  translatePage()
  await shop.anotherShopperBuys(3, 1, '하늘')
  await screen.findByRole('link', { name: /하늘님이 방금/ })
  translatePage()
  await user.click(screen.getByRole('link', { name: '음료' }))
  await waitFor(() => expect(location.search).toBe('?category=drink'))
  await within(screen.getByRole('main')).findAllByRole('link', { name: /시원한 사이다/ })
})

it('a translated cart stays when goods in it are sold out', async () => {
  const { shop } = await renderApp({
    at: '/cart',
    as: 'mina',
    goods: [{ goodsId: 3, stock: 1 }],
    before: (opening) => opening.putsIntoCart('mina', 3),
  })
  await screen.findByRole('link', { name: '구매하기' })
  translatePage()
  await shop.anotherShopperBuys(3)
  expect(await screen.findAllByText('품절')).not.toHaveLength(0)
  await screen.findByRole('link', { name: '시원한 사이다' })
})

it('a translated form stays while its button is busy', async () => {
  const { user } = await renderApp({ at: '/sign-in' })
  await screen.findByLabelText('이메일')
  let answered = () => {}
  delay('signIn', new Promise<void>((resolve) => (answered = resolve)), { once: true })
  await fillIn(user, { 이메일: 'mina@example.com', 비밀번호: 'plum-orchard-42' })
  translatePage()
  const button = screen.getByRole('button', { name: '로그인' })
  await user.click(button)
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBe('true'))
  answered()
  await screen.findByRole('alert', { name: '' })
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull())
})

it('a translated inbox stays when a question is taken on', async () => {
  const { user } = await renderApp({
    at: '/admin?tab=support',
    as: '관리자',
    before: async (opening) => {
      const mina = await openOtherSocket(opening, 'mina', '/customer-chat')
      await mina.send('msg', '배송은 언제 오나요?')
    },
  })
  await user.click(await screen.findByRole('button', { name: /mina/ }))
  await screen.findByText('배송은 언제 오나요?', { selector: '[role=log] *' })
  translatePage()
  await user.click(screen.getByRole('button', { name: '담당하기' }))
  const putDown = await screen.findByRole('button', { name: '담당 해제' })
  translatePage()
  await user.click(putDown)
  await waitFor(() => expect(screen.queryByText(/^담당 관리자/)).toBeNull())
})

it('a translated page still asks the shop in the language that was chosen', async () => {
  const { user } = await renderApp()
  const calls = watchCalls('listGoods')
  await screen.findByRole('link', { name: '음료' })
  translatePage()
  await user.click(screen.getByRole('link', { name: '음료' }))
  await waitFor(() => expect(calls.at(-1)?.url).toContain('category=drink'))
  expect(calls.at(-1)?.headers.get('accept-language')).toBe('ko')
})
