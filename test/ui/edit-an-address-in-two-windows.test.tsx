import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
// Loaded before the field asks for it, so that it formats from the first digit on.
import '#app/features/orders/form/format-phone.ts'
import { call } from '#app/shared/api/call.ts'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { openLiveShop } from '#test/support/ui/open-live-shop.tsx'
import { translatePage } from '#test/support/ui/translate-page.ts'

const home = { name: '김미나', phone: '010-1234-5678', address1: '서울특별시 중구 세종대로 110', address2: '101호' }
const office = { ...home, address1: '서울특별시 종로구 사직로 161', address2: '7층' }

const book = () => within(screen.getByRole('region', { name: '배송지' }))

/** The address book of an account with two addresses; the one of the office is not the default one. */
async function openBook() {
  const { user, shop } = await openLiveShop({
    as: 'mina',
    before: async (opening) => {
      await opening.savesAddress({ label: '우리 집', recipient: home }, 'mina')
      await opening.savesAddress({ label: '회사', recipient: office }, 'mina')
    },
  })
  await user.click(await screen.findByRole('button', { name: 'mina' }))
  await user.click(await screen.findByRole('menuitem', { name: '설정' }))
  await screen.findByRole('button', { name: '회사 수정' })
  const [, second] = await shop.addressesOf('mina')
  if (!second) throw new Error('there is no second address')
  return { user, shop, params: { addressId: second.addressId } }
}

it('an address is deleted in another window while it is edited: what was typed stays, and is saved as a new one', async () => {
  const { user, shop, params } = await openBook()
  await user.click(screen.getByRole('button', { name: '회사 수정' }))
  await fillIn(user, { 상세주소: '8층' })
  await call('removeAddress', { params })
  await shop.savesAddress({ label: '부모님', recipient: home }, 'mina')
  await book().findByText('부모님')
  expect(document.activeElement).toBe(screen.getByLabelText('상세주소'))
  expect(screen.getByLabelText<HTMLInputElement>('상세주소').value).toBe('8층')

  await user.keyboard('{Enter}')
  expect(await book().findByText('배송지를 저장했어요.')).toBeDefined()
  expect((await shop.addressesOf('mina')).map(({ label, recipient }) => [label, recipient.address2])).toEqual([
    ['우리 집', '101호'],
    ['회사', '8층'],
    ['부모님', '101호'],
  ])
})

it('a translated address book stays when an address changes in another window', async () => {
  const { params } = await openBook()
  translatePage()
  await call('changeAddress', { params, body: { label: '' } })
  await waitFor(() => expect(book().queryByText('회사')).toBeNull())
  expect(screen.getByRole('heading', { level: 1, name: '설정' })).toBeDefined()
})

it('an address is edited while another one is, and a new one is added: nothing that was typed is lost', async () => {
  const { user, shop } = await openBook()
  const form = (label: string) => within(screen.getByDisplayValue(label).closest('form') ?? document.body)
  const retype = async (label: string, detail: string) => {
    await user.clear(form(label).getByLabelText('상세주소'))
    await user.type(form(label).getByLabelText('상세주소'), detail)
  }
  await user.click(screen.getByRole('button', { name: '회사 수정' }))
  await retype('회사', '8층')
  await user.click(screen.getByRole('button', { name: '우리 집 수정' }))
  await retype('우리 집', '202호')
  await user.click(screen.getByRole('button', { name: '배송지 추가' }))
  await user.click(form('우리 집').getByRole('button', { name: '저장' }))
  expect(await book().findByText('배송지를 저장했어요.')).toBeDefined()
  await user.click(form('회사').getByRole('button', { name: '저장' }))
  await waitFor(() => expect(screen.queryByDisplayValue('회사')).toBeNull())
  expect((await shop.addressesOf('mina')).map(({ recipient }) => recipient.address2)).toEqual(['202호', '8층'])
  expect(screen.getByLabelText('받는 사람')).toBeDefined()
})
