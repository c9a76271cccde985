import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { TestShop } from '#test/support/ui/open-test-shop.ts'
import { breakOff, loseAnswer, refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'
import { watchCalls } from '#test/support/ui/watch-calls.ts'

const section = async (name = '리뷰') => within(await screen.findByRole('region', { name }))
async function reviewedBy(shop: TestShop, ...reviews: readonly [by: string, stars: number, text: string][]) {
  for (const [by, stars, text] of reviews) {
    await shop.receives(by, 3)
    await shop.reviews(by, 3, stars, text)
  }
}

it('whoever received goods reviews them from the order, by keyboard alone', async () => {
  const { user } = await renderApp({ at: '/orders', as: 'mina', before: (shop) => shop.receives('mina', 3) })
  await user.click(await within(screen.getByRole('main')).findByRole('link', { name: /시원한 사이다/ }))
  const link = await screen.findByRole('link', { name: '리뷰 쓰기: 시원한 사이다' })
  link.focus()
  await user.keyboard('{Enter}')

  const reviews = await section()
  const stars = within(await reviews.findByRole('radiogroup', { name: '별점' }))
  await waitFor(() => expect(document.activeElement).toBe(stars.getByRole('radio', { name: '1점' })))
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  expect(stars.getByRole('radio', { name: '4점', checked: true })).toBeDefined()
  await user.tab()
  await user.keyboard('톡 쏘고 시원해요')
  await user.tab()
  await user.keyboard('{Enter}')

  expect(await reviews.findByText('리뷰를 올렸어요.')).toBeDefined()
  expect(reviews.getByText('톡 쏘고 시원해요')).toBeDefined()
  expect(await reviews.findByRole('img', { name: '5점 만점에 평균 4.0점' })).toBeDefined()
  expect(reviews.getByText('리뷰 1개')).toBeDefined()
})

it('without stars nothing is sent; what the shop did not take stays typed, and is sent once', async () => {
  const { user } = await renderApp({ at: '/goods/3', as: 'mina', before: (shop) => shop.receives('mina', 3) })
  const reviews = await section()
  const calls = watchCalls('addReview')
  await user.click(await reviews.findByRole('button', { name: '리뷰 쓰기' }))
  await user.type(reviews.getByRole('textbox', { name: '내용' }), '좋아요')
  await user.click(reviews.getByRole('button', { name: '리뷰 올리기' }))
  expect(await reviews.findByText('별점을 1~5점 중에서 골라 주세요.')).toBeDefined()
  expect(document.activeElement).toBe(reviews.getByRole('radio', { name: '1점' }))
  expect(calls).toHaveLength(0)

  await user.click(reviews.getByRole('radio', { name: '5점' }))
  breakOff('addReview', { once: true })
  await user.click(reviews.getByRole('button', { name: '리뷰 올리기' }))
  expect(await reviews.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  expect(reviews.getByRole('textbox', { name: '내용' })).toHaveProperty('value', '좋아요')
  await user.click(reviews.getByRole('button', { name: '리뷰 올리기' }))
  expect(await reviews.findByText('리뷰를 올렸어요.')).toBeDefined()
})

it('the answer is lost: pressing again shows the review that is there', async () => {
  const { user } = await renderApp({ at: '/goods/3', as: 'mina', before: (shop) => shop.receives('mina', 3) })
  const reviews = await section()
  await user.click(await reviews.findByRole('button', { name: '리뷰 쓰기' }))
  await user.click(reviews.getByRole('radio', { name: '5점' }))
  loseAnswer('addReview')
  await user.click(reviews.getByRole('button', { name: '리뷰 올리기' }))
  expect(await reviews.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  // The event tells of it: the form is now about the review that is there.
  await user.click(await reviews.findByRole('button', { name: '저장' }))
  expect(await reviews.findByText('리뷰를 수정했어요.')).toBeDefined()
  expect(reviews.getByText('리뷰 1개')).toBeDefined()
})

it('a review is edited and deleted, and what was typed survives a reload', async () => {
  const { user, reload } = await renderApp({
    at: '/goods/3',
    as: 'mina',
    before: (shop) => reviewedBy(shop, ['mina', 2, '미지근해요']),
  })
  await user.click(await (await section()).findByRole('button', { name: '수정' }))
  const text = (await section()).getByRole('textbox', { name: '내용' })
  expect(text).toHaveProperty('value', '미지근해요')
  await user.clear(text)
  await user.type(text, '다시 마셔 보니 좋아요')
  await reload()
  await user.click(await (await section()).findByRole('button', { name: '수정' }))
  const reviews = await section()
  expect(reviews.getByRole('textbox', { name: '내용' })).toHaveProperty('value', '다시 마셔 보니 좋아요')
  await user.click(reviews.getByRole('radio', { name: '4점' }))
  await user.click(reviews.getByRole('button', { name: '저장' }))
  expect(await reviews.findByText('리뷰를 수정했어요.')).toBeDefined()
  expect(await reviews.findByRole('img', { name: '5점 만점에 평균 4.0점' })).toBeDefined()
  expect(reviews.getByText(/수정함/)).toBeDefined()

  await user.click(reviews.getByRole('button', { name: '삭제' }))
  const dialog = within(await screen.findByRole('dialog', { name: '리뷰를 삭제할까요?' }))
  await user.click(dialog.getByRole('button', { name: '리뷰 삭제' }))
  expect(await reviews.findByText('리뷰를 삭제했어요.')).toBeDefined()
  expect(await reviews.findByText('아직 리뷰가 없어요.')).toBeDefined()
  await user.click(reviews.getByRole('button', { name: '리뷰 쓰기' }))
  expect(reviews.getByRole('textbox', { name: '내용' })).toHaveProperty('value', '')
})

it('who has not received the goods reads, sorts and finds helpful, and is told when they may write', async () => {
  const { user } = await renderApp({
    at: '/goods/3',
    as: 'mina',
    before: (shop) => reviewedBy(shop, ['하늘', 5, '최고예요'], ['바다', 1, '별로예요'], ['노을', 3, '보통이에요']),
  })
  const reviews = await section()
  expect(reviews.getByText('상품을 받으면 리뷰를 쓸 수 있어요.')).toBeDefined()
  const texts = () =>
    reviews.getAllByRole('article').map(({ textContent }) => textContent?.match(/최고예요|별로예요|보통이에요/)?.[0])
  expect(texts()).toEqual(['보통이에요', '별로예요', '최고예요'])
  await user.selectOptions(reviews.getByRole('combobox', { name: '리뷰 정렬' }), '별점 높은순')
  await waitFor(() => expect(texts()).toEqual(['최고예요', '보통이에요', '별로예요']))

  const [, , last] = reviews.getAllByRole('article')
  if (!last) throw new Error('there are three')
  await user.click(within(last).getByRole('button', { name: '도움돼요', pressed: false }))
  expect(await within(last).findByText('1명에게 도움이 됐어요')).toBeDefined()
  await user.selectOptions(reviews.getByRole('combobox', { name: '리뷰 정렬' }), '도움순')
  await waitFor(() => expect(texts()[0]).toBe('별로예요'))
  await user.click(reviews.getByRole('button', { name: '도움돼요', pressed: true }))
  await waitFor(() => expect(reviews.queryByText('1명에게 도움이 됐어요')).toBeNull())
})

it('a guest reads reviews page by page, in English', async () => {
  const { user } = await renderApp({
    at: '/goods/3',
    language: 'en',
    before: async (shop) => {
      for (let n = 0; n < 12; n += 1) await reviewedBy(shop, [`손님${n}`, 4, `review number ${n}.`])
    },
  })
  const reviews = await section('Reviews')
  expect(reviews.getByRole('img', { name: '4.0 out of 5 stars on average' })).toBeDefined()
  expect(reviews.getByText('12 reviews')).toBeDefined()
  expect(reviews.queryByRole('button', { name: 'Helpful' })).toBeNull()
  expect(reviews.queryByText('review number 1.')).toBeNull()
  await user.click(reviews.getByRole('button', { name: 'Show more reviews' }))
  expect(await reviews.findByText('review number 0.')).toBeDefined()
  expect(reviews.getAllByRole('article')).toHaveLength(12)
})

it('reviews that can’t be read say why, and can be asked for again', async () => {
  let reviewsAreBack = () => {}
  const { user } = await renderApp({
    at: '/goods/3',
    before: async (shop) => {
      await reviewedBy(shop, ['하늘', 5, '최고예요'])
      reviewsAreBack = refuse('listReviews', 'invalid')
    },
  })
  const retry = await screen.findByRole('button', { name: '다시 시도' })
  reviewsAreBack()
  await user.click(retry)
  expect(await (await section()).findByText('최고예요')).toBeDefined()
})
