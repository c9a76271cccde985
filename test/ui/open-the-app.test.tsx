import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '#test/support/render-app.tsx'

it('the app shows the goods of the shop', async () => {
  await renderApp({ language: 'en', goods: [{ goodsId: 3, nameEn: 'Bottled sunshine' }], at: '/?q=sunshine' })
  expect(await screen.findByText('Bottled sunshine')).toBeDefined()
})

it('the app greets who is signed in', async () => {
  await renderApp({ as: 'mina' })
  expect((await screen.findAllByText(/mina/)).length).toBeGreaterThan(0)
})
