import { setupWorker } from 'msw/browser'
import { installDeferredWebSocket } from '#mock-server/msw/engine/deferred-web-socket.ts'
import { scenarios } from '#test/parity/scenarios/scenarios.ts'
import { play } from '../play.ts'
import { openTabAdapter } from './tab-adapter.ts'

installDeferredWebSocket()
const worker = setupWorker()
await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })

/** The test calls it from outside the page. */
Object.assign(globalThis, {
  playScenario(name: string) {
    const scenario = scenarios[name]
    if (!scenario) throw new Error(`There is no scenario "${name}"`)
    return play(() => openTabAdapter(worker), scenario)
  },
})
