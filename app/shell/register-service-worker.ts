const url = '/service-worker.js'

/** Lets the shop stand without a network. Where a browser refuses (a private window), it sells as before. */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const onlyThat = { createScriptURL: (asked: string) => (asked === url ? asked : '') }
  const policy = globalThis.trustedTypes?.createPolicy('service-worker', onlyThat) ?? onlyThat
  await navigator.serviceWorker.register(policy.createScriptURL(url), { updateViaCache: 'none' }).catch(() => undefined)
}
