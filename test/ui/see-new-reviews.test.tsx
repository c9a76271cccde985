import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { openOtherSocket } from '#test/support/ui/open-other-socket.ts'
import type { TestShop } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const section = async (name = '리뷰') => within(await screen.findByRole('region', { name }))

async function reviewedBy(shop: TestShop, by: string, stars: number, text: string) {
  await shop.receives(by, 3)
  await shop.reviews(by, 3, stars, text)
}

/** A page of goods with two reviews, once it is live. */
async function openLiveGoods(language: 'ko' | 'en' = 'ko') {
  const app = await renderApp({
    at: '/goods/3',
    as: 'mina',
    language,
    before: async (shop) => {
      await reviewedBy(shop, '하늘', 5, '최고예요')
      await reviewedBy(shop, '바다', 3, '보통이에요')
      await shop.receives('mina', 3)
    },
  })
  // The shop knows that this page is open when it counts another viewer.
  const other = await openOtherSocket(app.shop, '구경꾼')
  await other.send('CHANGED_PAGE', '/goods/3')
  const reviews = await section(language === 'ko' ? '리뷰' : 'Reviews')
  await screen.findByText(language === 'ko' ? /총 2명/ : /2 people/)
  await reviews.findByText('최고예요')
  return { ...app, reviews, change: changeOf(app.shop) }
}
/** Somebody changes or deletes a review that is not their own on this screen. */
const changeOf =
  (shop: TestShop) =>
  async (nickname: string, reviewId: number, body?: object): Promise<void> => {
    const init = { method: body ? 'PATCH' : 'DELETE', ...(body && { body: JSON.stringify(body) }) }
    const authorization = `Bearer ${await shop.tokenOf(nickname)}`
    const headers = { authorization, 'content-type': 'application/json' }
    const { ok } = await fetch(`/api/reviews/${reviewId}`, { ...init, headers })
    expect(ok).toBe(true)
  }

it('a new review waits behind a button, while average and count follow; pressing shows it', async () => {
  const { user, shop, reviews } = await openLiveGoods()
  await user.selectOptions(reviews.getByRole('combobox', { name: '리뷰 정렬' }), '별점 높은순')
  await reviewedBy(shop, '노을', 1, '별로예요')
  const button = await reviews.findByRole('button', { name: '새 리뷰 1개 보기' })
  expect(reviews.getByRole('img', { name: '5점 만점에 평균 3.0점' })).toBeDefined()
  expect(reviews.getByText('리뷰 3개')).toBeDefined()
  expect(reviews.queryByText('별로예요')).toBeNull()
  await user.click(button)
  await waitFor(() => expect(reviews.getAllByRole('article')[0]?.textContent).toContain('별로예요'))
  expect(reviews.queryByRole('button', { name: /새 리뷰/ })).toBeNull()
  expect(reviews.getByRole('combobox', { name: '리뷰 정렬' })).toHaveProperty('value', 'newest')
})

it('a changed review changes where it stands, and a deleted one goes', async () => {
  const { reviews, change } = await openLiveGoods()
  await change('하늘', 1, { stars: 1, text: '다시 보니 별로예요' })
  expect(await reviews.findByText('다시 보니 별로예요')).toBeDefined()
  expect(reviews.getByRole('img', { name: '5점 만점에 평균 2.0점' })).toBeDefined()
  await change('하늘', 1)
  await waitFor(() => expect(reviews.queryByText('다시 보니 별로예요')).toBeNull())
  expect(reviews.getByText('리뷰 1개')).toBeDefined()
  expect(reviews.queryByRole('button', { name: /새 리뷰/ })).toBeNull()
})

it('a new review that goes again before anybody looked is no news any more', async () => {
  const { shop, reviews, change } = await openLiveGoods('en')
  await reviewedBy(shop, '노을', 1, '별로예요')
  await reviewedBy(shop, '구름', 2, '그저 그래요')
  expect(await reviews.findByRole('button', { name: 'Show 2 new reviews' })).toBeDefined()
  await change('노을', 3)
  expect(await reviews.findByRole('button', { name: 'Show 1 new review' })).toBeDefined()
})

it('what one writes in another tab stands as one’s own here', async () => {
  const { shop, reviews } = await openLiveGoods()
  await reviews.findByRole('button', { name: '리뷰 쓰기' })
  await shop.reviews('mina', 3, 4, '다른 탭에서 썼어요')
  expect(await reviews.findByRole('button', { name: '수정' })).toBeDefined()
  expect(reviews.getByText('다른 탭에서 썼어요')).toBeDefined()
  expect(reviews.queryByRole('button', { name: /새 리뷰/ })).toBeNull()
})

it('the page offers to write a review the moment the goods are delivered', async () => {
  const { shop } = await renderApp({
    at: '/goods/3',
    as: 'mina',
    before: (opening) => opening.anotherShopperBuys(3, 1, 'mina'),
  })
  const other = await openOtherSocket(shop, '구경꾼')
  await other.send('CHANGED_PAGE', '/goods/3')
  const reviews = await section()
  await screen.findByText(/총 2명/)
  expect(await reviews.findByText('상품을 받으면 리뷰를 쓸 수 있어요.')).toBeDefined()
  for (const status of ['packed', 'shipped', 'delivered'] as const) await shop.moveOrder(1, status)
  expect(await reviews.findByRole('button', { name: '리뷰 쓰기' })).toBeDefined()
})

it('the card of goods shows average and count as soon as somebody reviews them, and nothing before', async () => {
  const { shop, user } = await openLiveShop()
  await user.click(screen.getByRole('link', { name: '음료' }))
  const card = () => within(screen.getByRole('main')).getByRole('link', { name: /^음료시원한 사이다/ })
  await waitFor(() => expect(card().textContent).not.toContain('★'))
  await reviewedBy(shop, '하늘', 5, '최고예요')
  await reviewedBy(shop, '바다', 4, '좋아요')
  await waitFor(() => expect(card().textContent).toContain('★ 4.5 (2) · 2개 팔림'))
  await user.click(card())
  expect(await screen.findByText(/★ 4\.5 \(2\) · 재고/)).toBeDefined()
})
