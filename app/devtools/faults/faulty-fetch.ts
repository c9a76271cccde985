import { type Faults, faultsHeader, noFaults, writeFaults } from '#app/contract/faults.ts'

/** Adds the tab's faults to each call as a header: the server then applies latency, errors and clock to this tab only. */
export function installFaultyFetch(faults: () => Faults): void {
  const fetch = globalThis.fetch.bind(globalThis)
  globalThis.fetch = (input, init) => {
    const { latency, jitter, errors, hours } = faults()
    const asked = writeFaults({ ...noFaults, latency, jitter, errors, hours })
    if (asked === '') return fetch(input, init)
    const request = new Request(input, init)
    if (new URL(request.url).origin === location.origin) request.headers.set(faultsHeader, asked)
    return fetch(request)
  }
}
