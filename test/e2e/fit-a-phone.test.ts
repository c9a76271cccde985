import { expect, type Page } from '@playwright/test'
import { misfits } from '#test/support/browser/large-text.ts'
import { scrollToGoodsChat } from '#test/support/browser/scroll-to-goods-chat.ts'
import { signUp, test } from '#test/support/browser/shop-test.ts'

const phone = { viewport: { width: 360, height: 740 } }

test('neither a long talk nor a long name makes a page wider than a phone, or its header higher', async ({
  openBrowser,
}) => {
  const mina = await openBrowser(phone)
  await mina.goto('/')
  const header = mina.getByRole('banner')
  const height = (await header.boundingBox())?.height
  await signUp(mina, 'wwwwwwwwwwwwwwwwwwww')
  await mina.goto('/goods/3')
  await scrollToGoodsChat(mina)
  await mina.getByRole('button', { name: /^상품 이야기/ }).click()
  const field = mina.getByRole('textbox', { name: '이 상품에 대해 말하기' })
  await field.fill('얼음이랑 같이 마시면 정말 맛있어요. '.repeat(8))
  await field.press('Enter')
  await expect(mina.getByRole('log').getByRole('listitem')).toHaveCount(1)
  expect(await misfits(mina), 'open talk').toEqual([])

  const guest = await openBrowser(phone)
  await guest.goto('/goods/3')
  await scrollToGoodsChat(guest)
  await expect(guest.getByRole('button', { name: /^상품 이야기.*얼음이랑/ })).toBeVisible()
  expect(await misfits(guest), 'the latest of the goods chat').toEqual([])

  await mina.goto('/settings')
  await mina.getByRole('radio', { name: 'English' }).check()
  await expect(mina.getByRole('link', { name: 'My orders' })).toBeVisible()
  expect((await header.boundingBox())?.height).toBe(height)
})

/** The picture above what a page says, once it is there. */
const drawn = (page: Page) =>
  page
    .getByRole('main')
    .locator('img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))

// The page that says that there is no such goods asks for them first.
test.describe('signs', () => {
  test.use({ expectedInConsole: [/status of 404/] })

  test('an empty page has a drawing of the shop’s own, whatever fonts the device has', async ({ openBrowser }) => {
    const page = await openBrowser(phone)
    for (const [path, title] of [
      ['/cart', '장바구니가 비어 있어요'],
      ['/?q=없는상품', '찾는 상품이 없어요'],
      ['/nowhere', '찾는 페이지가 없어요'],
    ] as const) {
      await page.goto(path)
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      expect(await drawn(page), path).toBeGreaterThan(0)
    }
  })
})
