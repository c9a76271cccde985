import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fillIn } from '#test/support/ui/fill-in.ts'
import { fillInAddress } from '#test/support/ui/fill-in-address.ts'
import { payByCard } from '#test/support/ui/pay-by-card.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

it('a visitor signs up, is congratulated and buys what they came for', async () => {
  const { user, shop } = await renderApp({ at: '/order?goodsId=3&quantity=2', goods: [{ goodsId: 3, stock: 10 }] })

  await user.click(await screen.findByRole('link', { name: '로그인하고 주문하기' }))
  expect(await screen.findByRole('heading', { name: '로그인' })).toBeDefined()
  await user.click(screen.getByRole('link', { name: '회원가입' }))
  await fillIn(user, { 닉네임: '미나', 이메일: 'mina@example.com' })
  await fillIn(user, { 비밀번호: 'quiet-harbor-7', '비밀번호 확인': 'quiet-harbor-7' })
  await user.click(screen.getByRole('button', { name: '회원가입' }))

  expect((await screen.findAllByText('회원가입을 축하드립니다!')).length).toBeGreaterThan(0)
  await fillIn(user, { '받는 사람': '김미나', 연락처: '010-1234-5678' })
  await fillInAddress(user)
  await user.click(screen.getByRole('button', { name: '12,000원 결제하기' }))
  await payByCard(user)
  expect(await screen.findByRole('heading', { name: '결제완료' })).toBeDefined()
  expect(screen.getByText('미나님, 주문해주셔서 감사합니다 :)')).toBeDefined()
  expect(location.pathname).toMatch(/^\/orders\/[^/]+\/done$/)
  expect(await shop.stockOf(3)).toBe(8)
})

it('what is wrong is said at its field when it is left, and goes when it is right', async () => {
  const { user } = await renderApp({ at: '/sign-up' })
  const email = await screen.findByLabelText('이메일')

  await user.type(email, 'mina')
  expect(email.getAttribute('aria-invalid')).toBeNull()
  await user.tab()
  expect(email.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText('이메일 주소를 다시 확인해 주세요.')).toBeDefined()

  await user.type(email, '@example.com')
  expect(email.getAttribute('aria-invalid')).toBeNull()
})

it('submitting focuses the first field that is wrong', async () => {
  const { user } = await renderApp({ at: '/sign-up' })
  await fillIn(user, { 닉네임: '미나' })
  await user.click(screen.getByRole('button', { name: '회원가입' }))
  expect(document.activeElement).toBe(screen.getByLabelText('이메일'))
  expect(screen.getByLabelText('비밀번호').getAttribute('aria-invalid')).toBe('true')
})

it('what the shop refuses is said at its field', async () => {
  const { user, shop } = await renderApp({ at: '/sign-up' })
  await shop.anotherShopperBuys(1, 1, '미나')
  await fillIn(user, { 닉네임: '미나', 이메일: 'another@example.com' })
  await fillIn(user, { 비밀번호: 'quiet-harbor-7', '비밀번호 확인': 'quiet-harbor-7' })
  await user.click(screen.getByRole('button', { name: '회원가입' }))

  expect(await screen.findByText('이미 쓰고 있는 닉네임이에요.')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('닉네임'))
  expect(within(screen.getByRole('main')).getByDisplayValue('another@example.com')).toBeDefined()
})

it('a nickname that passes for the shop, or for somebody else, is refused at its field', async () => {
  const { user, shop } = await renderApp({ at: '/sign-up' })
  await shop.anotherShopperBuys(1, 1, 'mina')
  await fillIn(user, { 닉네임: '장터운영자', 이메일: 'another@example.com' })
  await fillIn(user, { 비밀번호: 'quiet-harbor-7', '비밀번호 확인': 'quiet-harbor-7' })
  await user.click(screen.getByRole('button', { name: '회원가입' }))
  expect(await screen.findByText('장터 운영자로 보이는 닉네임은 쓸 수 없어요.')).toBeDefined()

  await user.clear(screen.getByLabelText('닉네임'))
  await fillIn(user, { 닉네임: 'mіna' })
  await user.click(screen.getByRole('button', { name: '회원가입' }))
  expect(await screen.findByText('이미 쓰고 있는 닉네임과 너무 비슷해요.')).toBeDefined()
})
