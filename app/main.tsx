import './shared/ui/theme.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { firstPaint } from './shared/ui/first-paint.ts'
import { App } from './shell/app.tsx'
import { preloadPath } from './shell/preload-path.ts'
import { createServices } from './shell/services.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)
const show = (app: ReactNode) => root.render(<StrictMode>{app}</StrictMode>)
/** What takes longer than this (ms) is not waited for. */
const slowly = () => new Promise((resolve) => setTimeout(resolve, 1_000))
const keepOffline = async () => (await import('./shell/register-service-worker.ts')).registerServiceWorker()

if (import.meta.env.MODE === 'msw') {
  // The shop itself is in this tab. In any other mode nothing of it is loaded or built.
  const shop = import('#mock-server/msw/tab/open-tab-shop.ts').then(({ openTabShop }) => openTabShop())
  void import('./shell/open-tab-app.tsx').then(({ openTabApp }) => openTabApp(shop)).then(show)
} else if (import.meta.env.DEV) {
  void import('./shell/open-development-app.tsx').then(({ openDevelopmentApp }) => openDevelopmentApp()).then(show)
} else {
  const services = createServices()
  const start = () => show(<App services={services} />)
  // Where the head names the page's own parts they are as good as here: the page is drawn once and whole, with no skeleton before it.
  const named = document.head.querySelector('link[rel="modulepreload"]')
  if (named) void Promise.race([preloadPath(location.pathname, services.queryClient), slowly()]).then(start)
  else start()
  // A shop that can't be kept sells all the same.
  firstPaint.then(keepOffline).catch(() => undefined)
}
