import { expect } from '@playwright/test'
import { createApiShopper } from '#test/support/browser/api-shopper.ts'
import { fillInRecipient } from '#test/support/browser/fill-in-recipient.ts'
import { findViolationsInBothWidths } from '#test/support/browser/find-violations.ts'
import { payByCard } from '#test/support/browser/pay-by-card.ts'
import { openAdmin, signUp, test } from '#test/support/browser/shop-test.ts'

test('an order appears on the admin as it is placed, and its shopper sees each of its steps as it is made', async ({
  openBrowser,
}) => {
  const admin = await openBrowser()
  await openAdmin(admin)
  await expect(admin.getByText('아직 주문이 없어요')).toBeVisible()

  const mina = await openBrowser({ viewport: { width: 390, height: 844 } })
  await signUp(mina, 'mina')
  await mina.goto('/goods/3')
  await mina.getByRole('link', { name: '바로 구매' }).click()
  await fillInRecipient(mina)
  await mina.getByRole('button', { name: '7,500원 결제하기' }).click()
  await payByCard(mina)
  await mina.getByRole('link', { name: '주문 상세 보기' }).click()
  await expect(mina.getByRole('heading', { level: 1, name: '주문 상세' })).toBeVisible()
  const current = mina.getByRole('list', { name: '주문 진행 상황' }).locator('[aria-current=step]')
  await expect(current).toContainText('결제완료')

  const order = admin.getByRole('row', { name: '주문 1, mina님' })
  await expect(order).toContainText('시원한 사이다')
  for (const [step, status] of [
    ['상품 준비', '상품준비중'],
    ['발송', '배송중'],
    ['배송 완료', '배송완료'],
  ] as const) {
    await order.getByRole('button', { name: step }).click()
    await expect(order.getByText(status, { exact: true })).toBeVisible()
    await expect(current).toContainText(status)
  }
})

test('a shopper cancels an order without a mouse: the focus stays at what came of it, and the admin sees it', async ({
  openBrowser,
}) => {
  const admin = await openBrowser()
  await openAdmin(admin)
  const mina = await openBrowser()
  await signUp(mina, 'mina')
  await mina.goto('/goods/3')
  await mina.getByRole('link', { name: '바로 구매' }).click()
  await fillInRecipient(mina)
  await mina.getByRole('button', { name: '7,500원 결제하기' }).click()
  await payByCard(mina)
  await mina.getByRole('link', { name: '주문 상세 보기' }).click()

  const cancel = mina.getByRole('main').getByRole('button', { name: '주문 취소' })
  await cancel.focus()
  await mina.keyboard.press('Enter')
  await expect(mina.getByRole('button', { name: '그대로 두기' })).toBeFocused()
  await mina.keyboard.press('Escape')
  await expect(cancel).toBeFocused()
  await mina.keyboard.press('Enter')
  await mina.keyboard.press('Tab')
  await mina.keyboard.press('Enter')
  const said = mina.getByText('주문을 취소했어요.')
  await expect(said).toBeVisible()
  await expect.poll(() => said.evaluate((text) => text.parentElement === document.activeElement)).toBe(true)
  await expect(admin.getByRole('row', { name: '주문 1, mina님' }).getByText('취소됨')).toBeVisible()
})

test('no part of the admin breaks a rule of access', async ({ server, openBrowser }) => {
  test.slow()
  const shopper = await createApiShopper(server.url, 'haru')
  await shopper.buys(3)
  const admin = await openBrowser({ reducedMotion: 'reduce' })
  await openAdmin(admin)
  for (const [tab, text] of [
    ['주문', '상품 준비'],
    ['상품', '손으로 엮은 장바구니'],
    ['현황', '분당 매출'],
    ['기록', '아직 기록이 없어요'],
  ] as const) {
    await admin.getByRole('tab', { name: tab }).click()
    await expect(admin.getByRole('tabpanel').getByText(text).first()).toBeVisible()
    expect(await findViolationsInBothWidths(admin), tab).toEqual([])
  }
  // Both plots are drawn: something of them is not the ground.
  await admin.getByRole('tab', { name: '현황' }).click()
  await expect
    .poll(() =>
      admin.locator('canvas').evaluateAll((plots) =>
        plots.map((plot) => {
          if (!(plot instanceof HTMLCanvasElement)) return false
          const pixels = plot.getContext('2d')?.getImageData(0, 0, plot.width, plot.height).data ?? []
          return new Set(pixels).size > 2
        }),
      ),
    )
    .toEqual([true, true])
})
