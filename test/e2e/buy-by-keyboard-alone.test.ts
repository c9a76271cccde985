import { expect, type Page } from '@playwright/test'
import { test } from '#test/support/browser/shop-test.ts'

/** Presses Tab until the element with that role and name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first()
  await expect(target).toBeVisible()
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectInView(page)
      return
    }
  }
  throw new Error(`Tab never reaches the ${role} ${name}`)
}

/** The focused element is not covered by a bar, a notice or the edge of the window. */
async function expectInView(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const element = document.activeElement
        if (!element) return 'nothing has the focus'
        const box = element.getBoundingClientRect()
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        return top && (element.contains(top) || top.contains(element))
          ? 'in view'
          : `covered by ${top?.outerHTML.slice(0, 80)}`
      }),
    )
    .toBe('in view')
}

test('from the goods list to a placed order without a mouse', async ({ openBrowser }) => {
  test.slow()
  const page = await openBrowser({ viewport: { width: 390, height: 844 } })
  await page.goto('/')
  await tabTo(page, 'link', '본문으로 건너뛰기')
  await page.keyboard.press('Enter')
  await tabTo(page, 'searchbox', '상품 검색')
  await page.keyboard.type('사이다')
  await expect(page.getByRole('link', { name: /수제 치즈버거/ })).toBeHidden()
  await tabTo(page, 'link', /시원한 사이다/)
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', '하나 늘리기')
  await page.keyboard.press('Enter')
  await tabTo(page, 'button', '장바구니에 담기')
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', '장바구니 보기')
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', '구매하기')
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', '로그인하고 주문하기')
  await page.keyboard.press('Enter')

  await tabTo(page, 'link', '회원가입')
  await page.keyboard.press('Enter')
  await tabTo(page, 'textbox', '닉네임')
  await page.keyboard.type('mina')
  await page.keyboard.press('Tab')
  await page.keyboard.type('mina@example.com')
  await page.keyboard.press('Tab')
  await page.keyboard.type('a long and quiet word')
  await tabTo(page, 'button', '비밀번호 보기')
  await page.keyboard.press('Tab')
  await page.keyboard.type('a long and quiet word')
  await page.keyboard.press('Enter')

  await tabTo(page, 'textbox', '받는 사람')
  await page.keyboard.type('김미나')
  await page.keyboard.press('Tab')
  await page.keyboard.type('010-1234-5678')
  await tabTo(page, 'button', '주소 찾기')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: /도로명/ })).toBeFocused()
  await page.keyboard.type('연남동')
  await tabTo(page, 'button', /성미산로29길/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '상세주소' })).toBeFocused()
  await page.keyboard.type('101호')
  await page.keyboard.press('Enter')

  await tabTo(page, 'textbox', '카드 번호')
  await page.keyboard.type('4000000000003220')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1299')
  await page.keyboard.press('Tab')
  await page.keyboard.type('123')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '인증번호' })).toBeFocused()
  await page.keyboard.type('123456')
  await page.keyboard.press('Enter')
  await expect(page.getByText('mina님, 주문해주셔서 감사합니다 :)')).toBeVisible()
})
