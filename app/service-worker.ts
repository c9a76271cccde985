/*
 * Caches the app shell, so that the shop opens offline. It imports nothing and is no module, because vite/service-worker.ts
 * inserts the build's files. The types that it needs are declared here, because TypeScript's "webworker" lib would turn the
 * `window` of all other files into a worker.
 */
interface LifeEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface FetchEvent extends Event {
  readonly request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface WorkerEvents {
  install: LifeEvent
  activate: LifeEvent
  fetch: FetchEvent
}
declare const self: {
  readonly clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: <K extends keyof WorkerEvents>(name: K, listener: (event: WorkerEvents[K]) => void) => void
}

/** The files of the app shell, and the build's cache name. Both change with each deployment, and so does this file. */
declare const shellFiles: readonly string[]
declare const buildName: string

const shellPage = '/index.html'
const cacheName = `shell-${buildName}`

// Cache all files of one build or none: a missing file fails the install, and the old worker stays.
self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})

async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll([new Request(shellPage, { cache: 'no-cache' }), ...shellFiles])
  await self.skipWaiting()
}

self.addEventListener('activate', (event) => {
  event.waitUntil(replaceOlder())
})

async function replaceOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('shell-') && name !== cacheName).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

// Serves only pages and immutable files. Everything else (the API, sockets, pictures) goes to the network as usual.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request))
  else if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(fetchedOrShell(request))
})

/** The network's page always wins, so that no deployment is missed; the cached shell is only for offline. */
async function fetchedOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const shell = await caches.match(shellPage)
    if (shell) return shell
    throw error
  }
}

/** Caches a page's code on first use, so that visited pages work offline. */
async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  // If the device is full, the response is not cached, but still returned.
  if (response.ok) await cache.put(request, response.clone()).catch(() => undefined)
  return response
}
