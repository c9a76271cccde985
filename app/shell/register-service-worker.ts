const url = '/service-worker.js'

/** Registers the service worker, with which the shop opens offline. Browsers may refuse it, as in private windows. */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const onlyThat = { createScriptURL: (asked: string) => (asked === url ? asked : '') }
  const policy = globalThis.trustedTypes?.createPolicy('service-worker', onlyThat) ?? onlyThat
  await navigator.serviceWorker.register(policy.createScriptURL(url), { updateViaCache: 'none' }).catch(() => undefined)
}
