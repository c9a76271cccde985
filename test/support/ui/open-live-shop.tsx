import { screen, within } from '@testing-library/react'
import { type RenderAppOptions, renderApp } from './render-app.tsx'

/** The app on the goods list, once it is live: what happens from here on is news. */
export async function openLiveShop(options: Omit<RenderAppOptions, 'at'> = {}) {
  const app = await renderApp(options)
  const recent = await screen.findByRole('region', {
    name: options.language === 'en' ? 'Recent purchases' : '최근 구매',
  })
  await within(recent).findByText(options.language === 'en' ? /No purchases yet/ : /아직 구매가 없어요/)
  return app
}
