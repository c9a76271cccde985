import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

const layer = path.resolve(import.meta.dirname, '../../app/shared/realtime')

/** Bytes, brotli, of modules of the layer built as the shop is; React, react-query and socket.io-client are not of it. */
async function weigh(...files: string[]): Promise<number> {
  const entry = files.map((file) => `export * from '${layer}/${file}'`).join('\n')
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('virtual:entry') ? 'virtual:entry' : undefined),
        load: (id) => (id === 'virtual:entry' ? entry : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      lib: { entry: 'virtual:entry', formats: ['es'] },
      rolldownOptions: { external: [/^react/, /^@tanstack/, 'socket.io-client'], output: { minify: true } },
    },
  })
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const code = chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')
  expect(code).toContain('serverOffset')
  return brotliCompressSync(code).length
}

const core = ['create-connection.ts', 'create-realtime.ts']
const hooks = 'react/create-realtime-hooks.ts'

test('the realtime layer, its core and hooks, is within 4.2 kB', async () => {
  expect(await weigh(...core, hooks)).toBeLessThanOrEqual(4_200)
})

test('each of its adapters to react-query weighs less than 0.6 kB more, for whoever imports it', async () => {
  const bare = await weigh(...core, hooks)
  expect((await weigh(...core, hooks, 'react-query/link-queries.ts')) - bare).toBeLessThan(600)
  expect((await weigh(...core, hooks, 'react-query/socket-mutation.ts')) - bare).toBeLessThan(600)
})

test('the core stands without React', () => {
  for (const file of [
    ...core,
    'core/channel.ts',
    'core/reconnecting-socket.ts',
    'core/replay.ts',
    'core/event-queue.ts',
    'core/send.ts',
    'react-query/link-queries.ts',
  ]) {
    expect(readFileSync(path.join(layer, file), 'utf8'), file).not.toMatch(/from 'react'/)
  }
})
