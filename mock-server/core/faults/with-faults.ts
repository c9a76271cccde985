import { type Faults, faultsHeader, readFaults } from '#app/contract/faults.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type { Backend } from '../backend.ts'

/**
 * Wraps a backend in the faults that a caller asks for in the header `X-Faults`. Other callers are not affected. Half of the
 * latency comes before the work and half after it, so that a domain event can overtake the answer, as in a real network.
 */
export const withFaults = (backend: Backend): Backend => ({
  ...backend,
  async runEndpoint(name, call) {
    const { faults, unread } = readFaults(call.headers.get(faultsHeader) ?? '')
    if (unread.length > 0) return backend.errorReply('invalid', call.headers)
    const half = latencyOf(faults) / 2
    await pass(half)
    const reply = fails(faults, name)
      ? backend.errorReply('internal', call.headers)
      : await backend.runEndpoint(name, call)
    await pass(half)
    return reply
  },
})

/** The extra time of one call, in ms. */
const latencyOf = ({ latency, jitter }: Faults) => Math.max(0, latency + (2 * Math.random() - 1) * jitter)

const fails = ({ errors }: Faults, name: EndpointName) => Math.random() < (errors[name] ?? errors['*'] ?? 0)

const pass = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined)
