import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { refuse } from '#test/support/override-endpoint.ts'
import { renderApp } from '#test/support/render-app.tsx'

it('the app shows the goods of the shop', async () => {
  await renderApp({ language: 'en', goods: [{ goodsId: 3, nameEn: 'Bottled sunshine' }], at: '/?q=sunshine' })
  expect(await screen.findByText('Bottled sunshine')).toBeDefined()
})

it('the app greets who is signed in', async () => {
  await renderApp({ as: 'mina' })
  expect((await screen.findAllByText(/mina/)).length).toBeGreaterThan(0)
})

it('the app says when the goods can’t be loaded, and tries again when it is asked to', async () => {
  let lift = () => {}
  const before = () => {
    lift = refuse('listGoods', 'invalid')
  }
  const { user } = await renderApp({ language: 'en', before })
  const again = await screen.findByRole('button', { name: 'Try again' })
  lift()
  await user.click(again)
  expect(await screen.findByRole('link', { name: /Handwoven Market Basket/ })).toBeDefined()
})
