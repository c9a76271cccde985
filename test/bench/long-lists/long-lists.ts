import type { Page } from '@playwright/test'
import { type LongShop, lengths } from './long-shop.ts'

interface Step {
  name: string
  run: (page: Page, shop: LongShop) => Promise<unknown>
}

export interface LongList {
  name: string
  path: string
  as: 'guest' | 'shopper' | 'administrator'
  /** A selector of the rows. */
  rows: string
  /** The text of the button that shows more of them. */
  more: string
  /** How many rows are unfolded: all but one page. */
  length: number
  steps: readonly Step[]
}

/** What the page and its frames cost by themselves. */
const nothing: Step = { name: 'nothing', run: () => Promise.resolve() }

/** Turns a wheel over the middle of the page, 50 times. */
const scroll = (distance: number): Step => ({
  name: `scroll ${distance < 0 ? 'up' : 'down'} ${Math.abs(distance * 50).toLocaleString('en')} px`,
  async run(page) {
    await page.mouse.move(640, 400)
    for (let turn = 0; turn < 50; turn += 1) {
      await page.mouse.wheel(0, distance)
      await page.waitForTimeout(16)
    }
  },
})

const press = (name: string): Step => ({
  name: 'show one page more',
  async run(page) {
    const button = page.locator('main button', { hasText: name }).last()
    // Not a click, which would scroll to it first.
    await button.dispatchEvent('click')
    await page.waitForTimeout(500)
  },
})

const type: Step = {
  name: 'type ten letters',
  async run(page) {
    const field = page.locator('main textarea')
    await field.focus()
    for (const letter of 'abcdefghij') await page.keyboard.press(letter)
  },
}

const more = '더 보기'

export const longLists: readonly LongList[] = [
  {
    name: 'goods list',
    path: '/',
    as: 'guest',
    rows: 'main ul a[href^="/goods/"]',
    more,
    length: lengths.goods - 24,
    steps: [
      nothing,
      { name: 'the stock of one product changes', run: (_page, shop) => shop.changeStock() },
      { name: 'somebody orders', run: (_page, shop) => shop.order() },
      scroll(600),
      scroll(-600),
      press(more),
      {
        name: 'type into the search',
        async run(page) {
          await page.locator('main input[type=search]').focus()
          await page.keyboard.press('x')
          await page.keyboard.press('Backspace')
        },
      },
    ],
  },
  {
    name: 'support thread',
    path: '/support',
    as: 'shopper',
    rows: '[role=log] li',
    more: '이전 메시지 더 보기',
    length: lengths.messages - 30,
    steps: [
      nothing,
      scroll(-300),
      type,
      { name: 'the other side types', run: (_page, shop) => shop.typeAnswer() },
      { name: 'a message arrives', run: (_page, shop) => shop.answer() },
      press('이전 메시지 더 보기'),
    ],
  },
  {
    name: 'orders in the admin',
    path: '/admin',
    as: 'administrator',
    rows: 'main article',
    more,
    length: lengths.orders - 20,
    steps: [
      nothing,
      { name: 'an order arrives', run: (_page, shop) => shop.order() },
      { name: 'an order moves on', run: (_page, shop) => shop.moveOrder('filled-1500') },
      {
        name: 'the pointer enters and leaves the list',
        async run(page) {
          await page.mouse.move(640, 600)
          await page.mouse.move(640, 1)
        },
      },
      scroll(600),
      scroll(-600),
      press(more),
    ],
  },
  {
    name: "a shopper's orders",
    path: '/orders',
    as: 'shopper',
    rows: 'main ul a[href^="/orders/"]',
    more,
    length: lengths.orders - 10,
    steps: [
      nothing,
      { name: 'an order moves on', run: (_page, shop) => shop.moveOrder('filled-1400') },
      scroll(600),
      scroll(-600),
      press(more),
    ],
  },
]

/** Presses the button until so many rows are shown. Runs in the page. */
export async function unfold({ rows, more, length }: Pick<LongList, 'rows' | 'more' | 'length'>): Promise<number> {
  const frame = () => new Promise((resolve) => setTimeout(resolve, 4))
  const count = () => document.querySelectorAll(rows).length
  while (count() < length) {
    const button = [...document.querySelectorAll<HTMLButtonElement>('main button')].find((one) =>
      one.textContent?.includes(more),
    )
    if (!button) break
    const before = count()
    button.click()
    while (count() === before) await frame()
  }
  return count()
}
