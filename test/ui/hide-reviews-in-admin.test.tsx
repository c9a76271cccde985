import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { administratorName, type TestShop } from '#test/support/ui/open-test-shop.ts'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

async function oneReview(shop: TestShop) {
  await shop.receives('하늘', 3)
  await shop.reviews('하늘', 3, 1, '광고: 더 싼 곳이 있어요')
}

it('an administrator hides a review for a reason, sees that in the activity, and shows it again', async () => {
  const { user } = await renderApp({ at: '/admin', as: administratorName, before: oneReview })
  await user.click(await screen.findByRole('tab', { name: '리뷰' }))
  const review = within(await screen.findByRole('article'))
  expect(review.getByText('하늘')).toBeDefined()
  expect(review.getByRole('img', { name: '1점' })).toBeDefined()

  await user.click(review.getByRole('button', { name: '하늘님이 쓴 ‘시원한 사이다’ 리뷰 숨기기' }))
  const dialog = within(await screen.findByRole('dialog', { name: '이 리뷰를 숨길까요?' }))
  await user.click(dialog.getByRole('button', { name: '리뷰 숨기기' }))
  expect(await dialog.findByText('이유를 입력해 주세요.')).toBeDefined()
  await user.type(dialog.getByRole('textbox', { name: '이유' }), '다른 가게의 광고예요.')
  breakOff('setReviewVisibility', { once: true })
  await user.click(dialog.getByRole('button', { name: '리뷰 숨기기' }))
  expect(await dialog.findByText(/가게에 연결할 수 없어요/)).toBeDefined()
  await user.keyboard('{Enter}')
  expect(await review.findByText('숨긴 이유: 다른 가게의 광고예요.')).toBeDefined()

  await user.click(review.getByRole('button', { name: /다시 보이기/ }))
  expect(await review.findByRole('button', { name: /숨기기/ })).toBeDefined()
  expect(review.queryByText(/숨긴 이유/)).toBeNull()

  await user.click(screen.getByRole('tab', { name: '기록' }))
  expect(await screen.findByText(/‘시원한 사이다’ 상품의 리뷰를 다시 보이게 했어요/)).toBeDefined()
  expect(screen.getByText(/‘시원한 사이다’ 상품의 리뷰를 숨겼어요/)).toBeDefined()
  expect(screen.getByText('다른 가게의 광고예요. → 없음')).toBeDefined()
})

it('the author sees that their review is hidden and why, and can edit but not delete it', async () => {
  await renderApp({
    at: '/goods/3',
    as: '하늘',
    language: 'en',
    before: async (shop) => {
      await oneReview(shop)
      await shop.hidesReview(1, 'It advertises another shop.')
    },
  })
  const reviews = within(await screen.findByRole('region', { name: 'Reviews' }))
  expect(await reviews.findByText(/We’ve hidden this review.*Reason: It advertises another shop\./)).toBeDefined()
  expect(reviews.getByRole('button', { name: 'Edit' })).toBeDefined()
  expect(reviews.queryByRole('button', { name: 'Delete' })).toBeNull()
  expect(reviews.getByText('No reviews yet.')).toBeDefined()
})
