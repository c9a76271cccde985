import './jsdom-holes.ts'
import './page-timers.ts'
import './quick-styles.ts'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { elementError } from '#test/support/ui/element-error.ts'
import { interceptNetwork, network } from '#test/support/ui/network.ts'

// Here and not in a hook: it must stand before a test file imports anything that keeps `fetch` or `WebSocket`.
const release = interceptNetwork({ onUnhandledRequest: 'error' })
afterAll(release)

// The code of every screen is here before the first test: none waits for a screen's code to be compiled.
const screens = import.meta.glob([
  '../../app/{pages,features}/**/*.tsx',
  '../../app/shell/{live,shopper-updates}.*',
  '!**/*.stories.tsx',
])
await Promise.all(Object.values(screens).map((load) => load()))

// What is not there after 3 s does not come: nothing in these tests waits for longer on purpose.
configure({ asyncUtilTimeout: 3_000, getElementError: elementError })

/** Nothing that one test leaves behind is found by the next: it begins with an empty browser. */
beforeEach(() => {
  network.resetHandlers()
  localStorage.clear()
  sessionStorage.clear()
  for (const cookie of document.cookie.split('; ')) document.cookie = `${cookie.split('=')[0]}=; max-age=0; path=/`
  history.replaceState(null, '', '/')
  document.body.replaceChildren()
  document.documentElement.removeAttribute('class')
})
afterEach(cleanup)
