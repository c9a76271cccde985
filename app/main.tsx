import './shared/ui/theme.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import { createServices } from './shell/services.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)
const show = (app: ReactNode) => root.render(<StrictMode>{app}</StrictMode>)

if (import.meta.env.MODE === 'msw') {
  // The shop itself is in this tab. In any other mode nothing of it is loaded or built.
  const shop = import('#mock-server/msw/open-tab-shop.ts').then(({ openTabShop }) => openTabShop())
  void import('./shell/open-tab-app.tsx').then(({ openTabApp }) => openTabApp(shop)).then(show)
} else {
  show(<App services={createServices()} />)
}
