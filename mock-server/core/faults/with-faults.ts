import { type Faults, faultsHeader, readFaults } from '#app/contract/faults.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type { Backend } from '../backend.ts'

/**
 * A backend that is as slow and as broken as its caller asks in the header `X-Faults`; others notice nothing. Half of the
 * latency comes before the work and half after it, so that a domain event may overtake the answer, as in a real network.
 */
export const withFaults = (backend: Backend): Backend => ({
  ...backend,
  async runEndpoint(name, call) {
    const { faults, unread } = readFaults(call.headers.get(faultsHeader) ?? '')
    if (unread.length > 0) return backend.refuse('invalid', call.headers)
    const half = latencyOf(faults) / 2
    await pass(half)
    const reply = fails(faults, name) ? backend.refuse('internal', call.headers) : await backend.runEndpoint(name, call)
    await pass(half)
    return reply
  },
})

/** How much longer this time, in ms. */
const latencyOf = ({ latency, jitter }: Faults) => Math.max(0, latency + (2 * Math.random() - 1) * jitter)

const fails = ({ errors }: Faults, name: EndpointName) => Math.random() < (errors[name] ?? errors['*'] ?? 0)

const pass = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined)
