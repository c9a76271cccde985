import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
// Loaded before the field asks for it, so that it formats from the first digit on.
import '#app/features/orders/form/format-phone.ts'
import { fillInRecipient } from '#test/support/ui/fill-in-recipient.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

/** The order form; `pay` leads to the provider's page. */
async function openOrder() {
  const { user } = await renderApp({ at: '/order?goodsId=1&quantity=1', as: 'mina' })
  await fillInRecipient(user)
  const pay = async () => {
    await user.click(screen.getByRole('button', { name: /결제하기/ }))
    await screen.findByLabelText('카드 번호')
  }
  return { user, pay }
}
const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

/** Types as an input method does, which replaces what it has composed so far by all of it. Returns what it found there. */
function compose(label: string, text: string): string[] {
  const found: string[] = []
  fireEvent.compositionStart(input(label))
  for (let length = 1; length <= text.length; length += 1) {
    fireEvent.input(input(label), { target: { value: text.slice(0, length) } })
    found.push(input(label).value)
  }
  fireEvent.compositionEnd(input(label))
  return found
}

it('an input method that writes full width is left alone until it is done', async () => {
  const { pay } = await openOrder()
  expect(compose('연락처', '０１０１２')).toEqual(['０', '０１', '０１０', '０１０１', '０１０１２'])
  expect(input('연락처').value).toBe('010-12')
  fireEvent.change(input('연락처'), { target: { value: '010-1234-5678' } })
  await pay()
  expect(compose('카드 번호', '４２４２４')).toEqual(['４', '４２', '４２４', '４２４２', '４２４２４'])
  expect(input('카드 번호').value).toBe('4242 4')
})

it.each([
  ['1/28', '01/28'],
  ['1228', '12/28'],
  ['12 / 28', '12/28'],
  ['12/2028', '12/28'],
  ['２／２８', '02/28'],
  ['2028-12', '12/28'],
  ['2028/06', '06/28'],
  ['203001', '01/30'],
])('an expiry date is typed or pasted as %s', async (text, written) => {
  const { user, pay } = await openOrder()
  await pay()
  await user.type(input('유효기간'), text)
  expect(input('유효기간').value).toBe(written)
  await user.clear(input('유효기간'))
  await user.click(input('유효기간'))
  await user.paste(text)
  expect(input('유효기간').value).toBe(written)
})

it('digits too many change none of those before', async () => {
  const { user, pay } = await openOrder()
  await pay()
  await user.type(input('유효기간'), '123199')
  await user.type(input('CVC'), '123456')
  expect([input('유효기간').value, input('CVC').value]).toEqual(['12/31', '1234'])
})

it('the Delete key goes on over what stands between digits', async () => {
  const { user, pay } = await openOrder()
  await pay()
  await user.type(input('카드 번호'), '4242135742424242')
  input('카드 번호').setSelectionRange(4, 4)
  await user.keyboard('{Delete}{Delete}9')
  expect(input('카드 번호').value).toBe('4242 9357 4242 4242')
})
