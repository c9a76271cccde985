import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { MAX_ADDRESSES } from '#app/contract/limits.ts'
// Loaded before the field asks for it, so that it formats from the first digit on.
import '#app/features/orders/form/format-phone.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInAddress } from '#test/support/ui/fill-in-address.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { refuse } from '#test/support/ui/override-endpoint.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

const home = {
  name: '김미나',
  phone: '010-1234-5678',
  postcode: '04524',
  address1: '서울특별시 중구 세종대로 110',
  address2: '101호',
}
const office = { ...home, address1: '서울특별시 종로구 사직로 161', address2: '7층' }

const text = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const book = async () => within(await screen.findByRole('region', { name: '배송지' }))
const badge = async (name: string) => within((await (await book()).findByText(name)).closest('p') ?? document.body)

/** Opens the order form of an account with two addresses; the first is the default one. */
const openOrder = (
  addresses = [
    { label: '우리 집', recipient: home },
    { label: '회사', recipient: office },
  ],
) =>
  renderApp({
    at: '/order?goodsId=1&quantity=1',
    as: 'mina',
    before: async (shop) => {
      for (const address of addresses) await shop.savesAddress(address, 'mina')
    },
  })

/** Orders and pays what the form shows. */
async function order(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: /결제하기/ }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
}

it('the default address is filled in, another one is chosen, and a new one is typed', async () => {
  const { user } = await openOrder()
  const choice = await screen.findByRole('combobox', { name: '저장한 배송지' })
  expect([text('받는 사람').value, text('상세주소').value]).toEqual(['김미나', '101호'])

  await user.selectOptions(choice, within(choice).getByRole('option', { name: /^회사/ }))
  expect([text('주소').value, text('상세주소').value]).toEqual(['서울특별시 종로구 사직로 161', '7층'])
  await user.selectOptions(choice, '새로 입력')
  expect([text('받는 사람').value, text('주소').value]).toEqual(['', ''])
})

it('what was typed before a reload stays, and is not replaced by the default address', async () => {
  const { user, reload } = await openOrder()
  await fillIn(user, { 상세주소: '102호' })
  await reload()
  await waitFor(() => expect(text('상세주소').value).toBe('102호'))
  expect(screen.getByRole('combobox', { name: '저장한 배송지' })).toHaveProperty('value', 'new')
})

it('an address is saved with the order that goes there, if the shopper wants that', async () => {
  const { user, shop } = await openOrder([])
  await fillIn(user, { '받는 사람': '김미나', 연락처: '01012345678' })
  await fillInAddress(user, '세종대로')
  await fillIn(user, { 상세주소: '101호' })
  await user.click(screen.getByRole('checkbox', { name: '이 배송지를 저장하기' }))
  await order(user)
  await waitFor(async () =>
    expect(await shop.addressesOf('mina')).toMatchObject([{ recipient: home, isDefault: true }]),
  )
})

it('a saved address is not offered to be saved again, and nothing is saved unasked', async () => {
  const { user, shop } = await openOrder()
  await screen.findByRole('combobox', { name: '저장한 배송지' })
  expect(screen.queryByRole('checkbox', { name: '이 배송지를 저장하기' })).toBeNull()
  await fillIn(user, { 상세주소: '102호' })
  expect(screen.getByRole('checkbox', { name: '이 배송지를 저장하기' })).toHaveProperty('checked', false)
  await order(user)
  expect(await shop.addressesOf('mina')).toHaveLength(2)
})

it('an address that could not be saved with its order is said', async () => {
  const { user } = await openOrder([])
  await fillIn(user, { '받는 사람': '김미나', 연락처: '01012345678' })
  await fillInAddress(user, '세종대로')
  await user.click(screen.getByRole('checkbox', { name: '이 배송지를 저장하기' }))
  refuse('addAddress', 'addresses_full')
  await order(user)
  expect(await screen.findByRole('link', { name: '설정 열기' })).toBeDefined()
})

it('addresses are added, changed, made the default one and deleted in the settings', async () => {
  const { user } = await renderApp({ at: '/settings', as: 'mina' })
  await user.click(await (await book()).findByRole('button', { name: '배송지 추가' }))
  expect(document.activeElement).toBe(text('배송지 이름'))
  await fillIn(user, { '배송지 이름': '우리 집', '받는 사람': '김미나', 연락처: '01012345678' })
  await fillInAddress(user, '세종대로')
  await user.click(screen.getByRole('button', { name: '저장' }))
  expect(await (await book()).findByText('배송지를 저장했어요.')).toBeDefined()
  expect((await badge('우리 집')).getByText('기본 배송지')).toBeDefined()

  await user.click((await book()).getByRole('button', { name: '배송지 추가' }))
  await fillIn(user, { '받는 사람': '이하루', 연락처: '01098765432' })
  await fillInAddress(user, '사직로')
  await user.click(screen.getByRole('switch', { name: '기본 배송지로 쓰기' }))
  await user.click(screen.getByRole('button', { name: '저장' }))
  expect((await badge('이하루')).getByText('기본 배송지')).toBeDefined()

  await user.click(await (await book()).findByRole('button', { name: '우리 집 기본 배송지로' }))
  await waitFor(async () => expect((await badge('우리 집')).getByText('기본 배송지')).toBeDefined())

  await user.click((await book()).getByRole('button', { name: '이하루 수정' }))
  await fillIn(user, { '배송지 이름': '하루네' })
  await user.keyboard('{Enter}')
  await user.click(await (await book()).findByRole('button', { name: '하루네 삭제' }))
  await user.click(await screen.findByRole('button', { name: '배송지 삭제' }))
  expect(await (await book()).findByText('배송지를 삭제했어요.')).toBeDefined()
  expect((await book()).queryByText('하루네')).toBeNull()
})

it('what is wrong with an address is said at its field, and nothing that was typed is lost', async () => {
  const { user } = await renderApp({ at: '/settings', as: 'mina' })
  await user.click(await (await book()).findByRole('button', { name: '배송지 추가' }))
  await fillIn(user, { '받는 사람': '김미나', 연락처: '12' })
  await user.click(screen.getByRole('button', { name: '저장' }))
  await waitFor(() => expect(document.activeElement).toBe(text('연락처')))
  expect(text('연락처').getAttribute('aria-invalid')).toBe('true')
  expect(text('받는 사람').value).toBe('김미나')

  await fillIn(user, { 연락처: '01012345678' })
  await fillInAddress(user, '세종대로')
  refuse('addAddress', 'unavailable')
  await user.click(screen.getByRole('button', { name: '저장' }))
  expect(await (await book()).findByText('처리하지 못했어요. 잠시 후 다시 시도해 주세요.')).toBeDefined()
  expect(text('받는 사람').value).toBe('김미나')
})

it('a change on another device is seen at once, and other accounts see nothing of it', async () => {
  const { user, shop } = await openLiveShop({ as: 'mina' })
  await user.click(await screen.findByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '설정' }))
  await (await book()).findByRole('button', { name: '배송지 추가' })
  await shop.savesAddress({ label: '하루네', recipient: office }, 'haru')
  await shop.savesAddress({ label: '우리 집', recipient: home }, 'mina')
  expect(await (await book()).findByText('우리 집')).toBeDefined()
  expect((await book()).queryByText('하루네')).toBeNull()
})

it('a full address book says so, in the settings and in the order form', async () => {
  const { user } = await openOrder(
    Array.from({ length: MAX_ADDRESSES }, (_, index) => ({
      label: `집 ${index}`,
      recipient: { ...home, address2: `${index}호` },
    })),
  )
  await screen.findByRole('combobox', { name: '저장한 배송지' })
  await fillIn(user, { 상세주소: '옥상' })
  expect(screen.getByText(/배송지 20개를 모두 썼어요/)).toBeDefined()
  await user.click(screen.getByRole('link', { name: '설정' }))
  expect(await (await book()).findByText(/배송지 20개를 모두 썼어요/)).toBeDefined()
  expect((await book()).queryByRole('button', { name: '배송지 추가' })).toBeNull()
})
