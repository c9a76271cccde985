import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type NamespaceName, namespaceNames, socket } from '#app/contract/socket.ts'
import type { SocketEvent } from '#app/contract/socket-namespace.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** The source of some folders, without stories. */
const read = (...folders: string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.stories.tsx'))
        .map((file) => readFileSync(path.join(root, folder, file), 'utf8')),
    )
    .join('\n')

/** Where the events of a namespace are emitted, and where the app listens to them. */
const places: Record<NamespaceName, { emitters: string[]; listeners: string[] }> = {
  '/': {
    emitters: ['mock-server/sockets/namespaces', 'mock-server/sockets/feed', 'mock-server/sockets/presence'],
    listeners: ['app/features', 'app/shell'],
  },
  '/customer-chat': { emitters: ['mock-server/sockets/namespaces'], listeners: ['app/features/support'] },
  '/admin-alert': { emitters: ['mock-server/sockets/namespaces'], listeners: ['app/features/admin'] },
  '/lab': { emitters: ['mock-server/sockets/lab'], listeners: ['app/devtools/lab'] },
}

/** An event that carries lists of others is delivered as those: the app listens to them. */
const deliveredAs = (name: string, { batchOf }: SocketEvent) => (batchOf ? Object.values(batchOf) : [name])

const events = namespaceNames.flatMap((namespace) =>
  Object.entries<SocketEvent>(socket[namespace].events).map(([name, event]) => ({ namespace, name, event })),
)

test.each(events)('$namespace: the server emits $name', ({ namespace, name }) => {
  const { emitters } = places[namespace]
  expect(
    new RegExp(`[eE]mit(For)?\\(\\s*'${name}'`).test(read(...emitters)),
    `nobody emits it in ${emitters.join()}`,
  ).toBe(true)
})

test.each(events)('$namespace: the app listens to $name', ({ namespace, name, event }) => {
  const { listeners } = places[namespace]
  // A hook or `on`, a key of the table that `linkQueries` takes, or what the layer itself reacts to.
  const listening = (received: string) =>
    new RegExp(
      `(Event|Batch|Log|State|\\bon|listen)(<[^(]*>)?\\(\\s*'${received}'|(^|[{,])\\s*'?${received}'?: (\\[|\\{|\\()|resetEvent: '${received}'`,
      'm',
    )
  const source = read(...listeners)
  const ignored = deliveredAs(name, event).filter((received) => !listening(received).test(source))
  expect(ignored, `nobody listens in ${listeners.join()}`).toEqual([])
})
