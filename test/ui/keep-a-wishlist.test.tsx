import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { call } from '#app/shared/api/call.ts'
import { deferred } from '#test/support/realtime/deferred.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { breakOff, delay, loseAnswer, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const heart = (pressed: boolean, name = '시원한 사이다') =>
  screen.findByRole('button', { name: `${name} 찜하기`, pressed })
const rows = () => within(screen.getByRole('main')).getAllByRole('listitem')
const wishes = async () => (await call('listWishedIds', {})).goodsIds

it('a shopper puts a product on the wishlist, finds it there, and puts it into the cart', async () => {
  const { user } = await renderApp({ at: '/goods/3', as: 'mina' })
  await user.click(await heart(false))
  expect(await heart(true)).toBeDefined()
  await user.click(await screen.findByRole('link', { name: '찜한 상품 보기' }))

  expect(await screen.findByRole('heading', { level: 1, name: '찜한 상품' })).toBeDefined()
  expect(await screen.findByText('모두 1개')).toBeDefined()
  const row = within(rows()[0] ?? expect.fail('there is no row'))
  expect(row.getByRole('link', { name: '시원한 사이다' }).getAttribute('href')).toBe('/goods/3')
  await user.click(row.getByRole('button', { name: '장바구니에 담기' }))
  expect(await screen.findByRole('link', { name: '장바구니, 1개' })).toBeDefined()
})

it('what is removed stays on the page until the shopper leaves, and a second press brings it back', async () => {
  const { user } = await renderApp({
    at: '/wishes',
    as: 'mina',
    before: async () => {
      for (const goodsId of [1, 3]) await call('addWish', { params: { goodsId } })
    },
  })
  await user.click(await heart(true))
  expect(await screen.findByText('찜에서 뺐어요. 하트를 다시 누르면 되돌아와요.')).toBeDefined()
  expect(screen.getByText('모두 1개')).toBeDefined()
  await user.click(await heart(false))
  expect(await screen.findByText('모두 2개')).toBeDefined()
  expect(screen.queryByText(/찜에서 뺐어요/)).toBeNull()
  await waitFor(async () => expect(await wishes()).toEqual([3, 1]))

  await user.click(await heart(true))
  await waitFor(async () => expect(await wishes()).toEqual([1]))
  await user.click(screen.getByRole('link', { name: '장터 홈' }))
  await user.click(await screen.findByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '찜한 상품' }))
  expect(await screen.findByText('모두 1개')).toBeDefined()
  expect(rows()).toHaveLength(1)
})

it('the heart follows at once, and goes back with the reason if it fails', async () => {
  const { user } = await renderApp({ at: '/goods/3', as: 'mina' })
  await heart(false)
  const slow = deferred()
  breakOff('addWish')
  delay('addWish', slow.promise)
  await user.click(await heart(false))
  expect(await heart(true)).toBeDefined()
  slow.resolve()
  expect((await screen.findByText(/가게에 연결할 수 없어요/)).getAttribute('role')).toBe('alert')
  expect(await heart(false)).toBeDefined()
})

it('of several presses in a row the last one counts', async () => {
  const { user } = await renderApp({ at: '/goods/3', as: 'mina' })
  await heart(false)
  const slow = deferred()
  delay('addWish', slow.promise, { once: true })
  for (const pressed of [false, true, false, true, false]) await user.click(await heart(pressed))
  slow.resolve()
  await waitFor(async () => expect(await wishes()).toEqual([3]))
  expect(await heart(true)).toBeDefined()
})

it('a wishlist that is full says so where the heart is', async () => {
  const { user } = await renderApp({ at: '/goods/3', as: 'mina', before: () => void refuse('addWish', 'wishes_full') })
  await user.click(await heart(false))
  expect(await screen.findByText(/찜은 300개까지 할 수 있어요/)).toBeDefined()
})

it('a heart on a card of the list does the same, and leaves the list where it is', async () => {
  const { user } = await renderApp({ at: `/?q=${encodeURIComponent('사이다')}`, as: 'mina' })
  await user.click(await heart(false))
  expect(await heart(true)).toBeDefined()
  expect(await screen.findByRole('link', { name: '찜한 상품 보기' })).toBeDefined()
  expect(screen.getByRole('heading', { level: 1, name: '상품' })).toBeDefined()
  await user.click(await heart(true))
  await waitFor(async () => expect(await wishes()).toEqual([]))
})

it('an empty wishlist says what to do', async () => {
  const { user } = await renderApp({ at: '/wishes', as: 'mina' })
  expect(await screen.findByRole('heading', { name: '찜한 상품이 없어요' })).toBeDefined()
  await user.click(screen.getByRole('link', { name: '상품 보러 가기' }))
  expect(await screen.findByRole('heading', { name: '상품' })).toBeDefined()
})

it('a guest’s wishlist survives a reload, and is led to from the cart', async () => {
  const { user, reload } = await renderApp({ at: '/goods/3' })
  await user.click(await heart(false))
  await reload()
  expect(await heart(true)).toBeDefined()
  await user.click(screen.getByRole('link', { name: '장바구니' }))
  await user.click(await screen.findByRole('link', { name: '찜한 상품 보기' }))
  expect(await screen.findByText('모두 1개')).toBeDefined()
  expect(screen.getByText(/이 브라우저에만 있어요/)).toBeDefined()
  await user.click(await heart(true))
  expect(await screen.findByText(/찜에서 뺐어요/)).toBeDefined()
  expect(localStorage.getItem('guest-wishes')).toBe('[]')
})

it('a guest’s long wishlist is shown part by part, without what is no longer for sale', async () => {
  localStorage.setItem(
    'guest-wishes',
    JSON.stringify([999_999, ...Array.from({ length: 30 }, (_, index) => index + 1)]),
  )
  const { user } = await renderApp({ at: '/wishes' })
  await waitFor(() => expect(rows()).toHaveLength(19))
  await user.click(screen.getByRole('button', { name: '더 보기' }))
  await waitFor(() => expect(rows()).toHaveLength(30))
  expect(await screen.findByText('모두 30개')).toBeDefined()
})

it('at sign-in a guest’s wishlist is added to the account’s, and the shopper is told', async () => {
  localStorage.setItem('guest-wishes', '[3, 1]')
  const { user, shop } = await renderApp({ at: '/sign-in' })
  const { email } = await shop.signIn('mina')
  await shop.wishesFor('mina', 1)
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  await user.keyboard('{Enter}')
  const text = '찜해 두신 상품 2개를 계정으로 옮겼어요.'
  expect(await screen.findByRole('complementary', { name: text })).toBeDefined()
  await waitFor(async () => expect(await wishes()).toEqual([3, 1]))
  expect(localStorage.getItem('guest-wishes')).toBe('[]')
})

it('the answer at sign-in is lost: after a reload everything is on the account’s wishlist, and only there', async () => {
  localStorage.setItem('guest-wishes', '[3, 1]')
  const { user, shop, reload } = await renderApp({ at: '/sign-in' })
  const { email } = await shop.signIn('mina')
  loseAnswer('mergeWishes')
  const merges = watchCalls('mergeWishes')
  await fillIn(user, { 이메일: email, 비밀번호: 'plum-orchard-42' })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(merges).toHaveLength(1))
  expect(localStorage.getItem('guest-wishes')).toBe('[3,1]')
  await reload()
  await waitFor(() => expect(localStorage.getItem('guest-wishes')).toBe('[]'))
  expect(await wishes()).toEqual([3, 1])
})

it('what the account’s other devices do shows at once, and what the shop changes too', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina' })
  await user.click(await screen.findByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '찜한 상품' }))
  await screen.findByRole('heading', { name: '찜한 상품이 없어요' })
  await shop.wishesFor('mina', 3)
  expect(await heart(true)).toBeDefined()
  await shop.changeGoods(3, { stock: 0 })
  expect(await within(screen.getByRole('main')).findByText('품절')).toBeDefined()
  expect(screen.getByRole('button', { name: '장바구니에 담기' })).toHaveProperty('disabled', true)
  await shop.wishesFor('mina', 3, false)
  expect(await heart(false)).toBeDefined()
  await shop.wishesFor('mina', 1)
  await heart(true, '시원한 콜라')
  await shop.retireGoods(1)
  await waitFor(() => expect(screen.queryByText('시원한 콜라')).toBeNull())
})

it('in English', async () => {
  const { user } = await renderApp({ at: '/goods/3', language: 'en', as: 'mina' })
  await user.click(await screen.findByRole('button', { name: 'Add Ice-Cold Lemon-Lime Soda to wishlist' }))
  expect(
    await screen.findByRole('complementary', { name: 'Added Ice-Cold Lemon-Lime Soda to your wishlist.' }),
  ).toBeDefined()
  await user.click(screen.getByRole('link', { name: 'View wishlist' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Wishlist' })).toBeDefined()
  expect(await screen.findByText('1 product')).toBeDefined()
})
