import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { administratorName } from '#test/support/ui/open-test-shop.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The options of a product, below its form. */
async function openOptions(goodsId: number) {
  const app = await renderApp({ at: `/admin?tab=goods&edit=${goodsId}`, as: administratorName })
  return { ...app, section: within(await screen.findByRole('region', { name: '옵션' })) }
}

it('an administrator sees all variants with price and stock, and changes them where they stand', async () => {
  const { user, section, shop } = await openOptions(10)
  expect(section.getAllByRole('article').map((one) => one.getAttribute('aria-label'))).toEqual([
    '감자 2kg',
    '감자 5kg',
    '감자 10kg',
  ])
  const stock = section.getByLabelText('감자 10kg: 재고 (개)')
  await user.clear(stock)
  await user.type(stock, '7{Enter}')
  await waitFor(async () => expect(await shop.stockOf(81)).toBe(7))
  expect(await section.findByText('저장했어요.')).toBeDefined()
})

it('the lead stays, another variant is retired, and another administrator’s changes are seen', async () => {
  const { user, section, shop } = await openOptions(10)
  expect(section.queryByRole('button', { name: '감자 2kg 판매 중지' })).toBeNull()
  await user.click(section.getByRole('button', { name: '감자 10kg 판매 중지' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '판매 중지' }))
  await waitFor(() => expect(section.queryByRole('article', { name: '감자 10kg' })).toBeNull())
  await shop.changeGoods(80, { stock: 3 })
  await waitFor(() => expect(section.getByLabelText('감자 5kg: 재고 (개)')).toHaveProperty('value', '3'))
})

it('a product without options gets one, with its second variant', async () => {
  const { user, section } = await openOptions(49)
  expect(section.getByText(/아직 옵션이 없어요/)).toBeDefined()
  await user.click(section.getByRole('button', { name: '옵션 추가' }))
  await fillIn(user, { '옵션 이름': '색상', '이 상품의 값': '남색', '새 조합의 값': '노란색', '가격 (원)': '16,900' })
  await user.click(section.getByRole('button', { name: '추가하기' }))
  expect(await section.findByText('‘튼튼한 장우산, 노란색’ 조합을 추가했어요.')).toBeDefined()
  expect(section.getByRole('article', { name: '튼튼한 장우산, 노란색' })).toBeDefined()
  expect(section.getByText('대표 상품')).toBeDefined()
})

it('a combination that there is already is refused where it was typed, and nothing is lost', async () => {
  const { user, section } = await openOptions(10)
  await user.click(section.getByRole('button', { name: '조합 추가' }))
  await user.click(section.getByRole('button', { name: '추가하기' }))
  expect(section.getByText('새 조합의 값을 입력해 주세요.')).toBeDefined()
  const value = section.getByLabelText('새 조합의 값')
  expect(document.activeElement).toBe(value)
  await user.type(value, '5kg')
  await user.type(section.getByRole('textbox', { name: '가격 (원)' }), '100')
  await user.click(section.getByRole('button', { name: '추가하기' }))
  expect(await section.findByText('이미 있는 조합이에요.')).toBeDefined()
  expect(value).toHaveProperty('value', '5kg')
})

it('another variant has a form of its own, for its name and its pictures', async () => {
  const { user, section } = await openOptions(10)
  await user.click(section.getByRole('button', { name: '감자 5kg 수정' }))
  await waitFor(() => expect(screen.getByLabelText('이름')).toHaveProperty('value', '감자 5kg'))
  expect(screen.getByRole('button', { name: '감자 2kg 수정' })).toBeDefined()
})
