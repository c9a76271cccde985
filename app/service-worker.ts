/*
 * Keeps the shop's shell on the device, so that it stands without a network. It imports nothing and is no module:
 * vite/service-worker.ts writes the build's files into it. Its lib would make every window a worker, so these few types stand here.
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

/** What every page is made of, and a name for this build: both change with each deployment, and so does this file. */
declare const shellFiles: readonly string[]
declare const buildName: string

const shellPage = '/index.html'
const cacheName = `shell-${buildName}`

// Page and code are of one build or are not kept at all: a file that is gone fails the install, and the old worker stays.
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

// Pages, and files that never change. All else (the API, sockets, pictures) is the network's, as if this were not here.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request))
  else if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(fetchedOrShell(request))
})

/** The network's page always wins, so that no deployment is ever missed; the shell is for when there is none. */
async function fetchedOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const shell = await caches.match(shellPage)
    if (shell) return shell
    throw error
  }
}

/** A page's code is kept when it is first used: what was seen once can be seen offline. */
async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  // A full device keeps nothing more, and shows the page all the same.
  if (response.ok) await cache.put(request, response.clone()).catch(() => undefined)
  return response
}
