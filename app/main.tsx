import './shared/ui/theme.css'
import { type ReactNode, StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { pagePattern } from '#app/contract/paths.ts'
import { firstPaint } from './shared/ui/first-paint.ts'
import { App } from './shell/app.tsx'
import { rememberPlace } from './shell/navigation/left-at.ts'
import { preloadPath } from './shell/navigation/preload-path.ts'
import { registerServiceWorker } from './shell/register-service-worker.ts'
import { reloadForNewVersion } from './shell/reload-for-new-version.ts'
import { createServices } from './shell/services.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)
// React renders transitions in slices of 5 ms, so that a slow phone can scroll and tap meanwhile.
const show = (app: ReactNode) => startTransition(() => root.render(<StrictMode>{app}</StrictMode>))
/** The longest wait for preloading (ms). */
const timeout = () => new Promise((resolve) => setTimeout(resolve, 1_000))

// The live part scrolls back to the stored position. It can't store it as well, because a page may be left before that part has loaded.
window.addEventListener('pagehide', rememberPlace)

if (import.meta.env.MODE === 'msw') {
  // The backend runs in this tab. Other modes neither load nor build it.
  const shop = import('#mock-server/msw/tab/open-tab-shop.ts').then(({ openTabShop }) => openTabShop())
  void import('./shell/open-tab-app.tsx').then(({ openTabApp }) => openTabApp(shop)).then(show)
} else if (import.meta.env.DEV) {
  void import('./shell/open-development-app.tsx').then(({ openDevelopmentApp }) => openDevelopmentApp()).then(show)
} else {
  reloadForNewVersion()
  const services = createServices()
  const start = () => show(<App services={services} />)
  // The documents of these pages preload code and data, so wait for them and render once, without a skeleton.
  if (pagePattern('goodsList').test(location.pathname) || pagePattern('goods').test(location.pathname))
    void Promise.race([preloadPath(location, services.queryClient), timeout()]).then(start)
  else start()
  // Without a service worker the shop works the same, only not offline.
  firstPaint.then(registerServiceWorker).catch(() => undefined)
}
