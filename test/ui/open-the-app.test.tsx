import { screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { refuse } from '#test/support/ui/override-endpoint.ts'
import { renderApp } from '#test/support/ui/render-app.tsx'

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

it('a browser that forbids a page to store anything shows the shop all the same, and remembers as long as the page is there', async () => {
  const { user, reload } = await renderApp({ at: '/goods/3' })
  await reload(() => {
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      const forbidden = vi.spyOn(window, name, 'get').mockImplementation(() => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      })
      onTestFinished(() => forbidden.mockRestore())
    }
  })
  // Nothing is remembered of before: the language is the browser's.
  await user.click(await screen.findByRole('button', { name: 'Add to cart' }))
  expect(await screen.findByRole('link', { name: 'View cart' })).toBeDefined()
})
