import './jsdom-holes.ts'
import './page-timers.ts'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { interceptNetwork, network } from '#test/support/ui/network.ts'

// Here and not in a hook: it must stand before a test file imports anything that keeps `fetch` or `WebSocket`.
const release = interceptNetwork({ onUnhandledRequest: 'error' })
afterAll(release)

// Finding by role is slow in jsdom, a screen's code is loaded when it is first gone to, and a lost connection comes back when it does:
// what is waited for is said by the test, how long a busy machine may take is said here, once.
configure({ asyncUtilTimeout: 15_000 })

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
