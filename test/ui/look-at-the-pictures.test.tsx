import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { describePicture } from '#app/contract/picture-views.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { breakOff } from '#test/support/ui/override-endpoint.ts'
import { type RenderAppOptions, renderApp } from '#test/support/ui/render-app.tsx'
import { translatePage } from '#test/support/ui/translate-page.ts'

const apples = { name: '아삭한 사과 5개', nameEn: 'Crisp Apples, 5 pcs', category: 'fruit' }
const [front, sold] = ['', '-as-sold'].map((view) => describePicture(`/pictures/v1/red-apple${view}.svg`, apples))

/** The page of the apples, once their pictures are there. */
async function openApples(options: RenderAppOptions = {}) {
  const app = await renderApp({ at: '/goods/15', ...options })
  const gallery = within(await screen.findByRole('region', { name: /^(상품 그림|Product pictures)$/ }))
  await gallery.findAllByRole('radio')
  return { ...app, gallery }
}

const shownLarge = () => document.querySelector('dialog')?.querySelector('[role=status]')?.textContent

it('the arrow keys lead through the pictures, each of which is said with its number', async () => {
  const { user, gallery } = await openApples()
  const names = gallery.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))
  expect(names).toEqual([
    '그림 4장 중 1번째: 아삭한 사과 5개',
    '그림 4장 중 2번째: 아삭한 사과 5개의 판매 구성',
    '그림 4장 중 3번째: 가까이에서 본 아삭한 사과 5개',
    '그림 4장 중 4번째: 다른 과일 상품과 함께 놓은 아삭한 사과 5개',
  ])
  gallery.getByRole('radio', { name: /1번째/ }).focus()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(gallery.getByRole('radio', { checked: true, name: /3번째/ })).toBe(document.activeElement)
  // Of the large pictures the shown one alone is on the way of the Tab key.
  await user.tab({ shift: true })
  expect(document.activeElement).toBe(gallery.getByRole('button', { name: '가까이에서 본 아삭한 사과 5개 크게 보기' }))
})

it('a picture is enlarged by Enter, others follow by arrow keys, and Esc leads back to the one that was seen last', async () => {
  const { user, gallery } = await openApples()
  gallery.getByRole('button', { name: '아삭한 사과 5개 크게 보기' }).focus()
  await user.keyboard('{Enter}')
  const dialog = within(await screen.findByRole('dialog', { name: '아삭한 사과 5개' }))
  expect(shownLarge()).toBe('그림 4장 중 1번째: 아삭한 사과 5개')
  await user.keyboard('{ArrowRight}')
  expect(shownLarge()).toMatch(/^그림 4장 중 2번째/)
  await user.click(dialog.getByRole('button', { name: '다음 그림' }))
  await user.keyboard('{End}{ArrowRight}{ArrowLeft}{Home}{ArrowRight}')
  expect(shownLarge()).toBe('그림 4장 중 2번째: 아삭한 사과 5개의 판매 구성')

  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(gallery.getByRole('button', { name: '아삭한 사과 5개의 판매 구성 크게 보기' }))
  expect(gallery.getByRole('radio', { checked: true, name: /2번째/ })).toBeDefined()
})

it('on a translated page, too, the next picture is said', async () => {
  const { user, gallery } = await openApples()
  await user.click(gallery.getByRole('button', { name: '아삭한 사과 5개 크게 보기' }))
  await screen.findByRole('dialog')
  translatePage()
  await user.keyboard('{ArrowRight}')
  expect(shownLarge()).toBe('그림 4장 중 2번째: 아삭한 사과 5개의 판매 구성')
})

it('an English reader reads English', async () => {
  const { user, gallery } = await openApples({ language: 'en' })
  await user.click(gallery.getByRole('radio', { name: 'Picture 2 of 4: Crisp Apples, 5 pcs as sold' }))
  await user.click(gallery.getByRole('button', { name: 'Enlarge: Crisp Apples, 5 pcs as sold' }))
  await screen.findByRole('dialog', { name: 'Crisp Apples, 5 pcs' })
  expect(shownLarge()).toBe('Picture 2 of 4: Crisp Apples, 5 pcs as sold')
})

it('who has the page open sees the pictures in the order that the shop has just chosen', async () => {
  const { shop, user } = await openLiveShop()
  await user.type(screen.getByRole('searchbox'), '아삭한 사과{Enter}')
  await user.click(await screen.findByRole('link', { name: /아삭한 사과 5개/ }))
  const gallery = within(await screen.findByRole('region', { name: '상품 그림' }))
  const urls = () => gallery.getAllByRole('button').map((button) => button.querySelector('img')?.getAttribute('src'))
  await waitFor(() => expect(urls()).toHaveLength(4))
  await user.click(gallery.getByRole('radio', { name: /4번째/ }))

  await shop.changeGoods(15, { pictures: [sold, front].filter((one) => one !== undefined) })
  await waitFor(() => expect(urls()).toEqual([sold, front].map((one) => shownPicture(one?.url ?? ''))))
  // The fourth is gone: the last is shown.
  expect(gallery.getByRole('radio', { checked: true, name: /2장 중 2번째/ })).toBeDefined()
  // A price is no reason to ask for the pictures again, nor to lose them.
  await shop.changeGoods(15, { price: 9_100 })
  expect(await within(screen.getByRole('article')).findAllByText('9,100원')).toHaveLength(2)
  expect(urls()).toEqual([sold, front].map((one) => shownPicture(one?.url ?? '')))
})

it('a product that came with the list shows its one picture until the others are read, and without them too', async () => {
  const { user } = await openLiveShop()
  const link = await screen.findByRole('link', { name: /손으로 엮은 장바구니/ })
  breakOff('getGoods')
  await user.click(link)
  expect(await screen.findByRole('img', { name: '손으로 엮은 장바구니' })).toBeDefined()
  expect(screen.queryByRole('radio')).toBeNull()
})

it('another product begins with its own first picture', async () => {
  const { user, gallery } = await openApples({ before: (shop) => shop.anotherShopperBuys([15, 35]) })
  await user.click(gallery.getByRole('radio', { name: /3번째/ }))
  const together = within(await screen.findByRole('region', { name: '함께 구매한 상품' }))
  await user.click(together.getByRole('link', { name: /그린 키위/ }))
  await screen.findByRole('heading', { level: 1, name: '그린 키위 8개' })
  expect(await screen.findByRole('radio', { checked: true, name: '그림 4장 중 1번째: 그린 키위 8개' })).toBeDefined()
})
