import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))

/** Nothing of these is seen, or only as a part of what has stories. */
const without = [
  // Contexts and what listens: they draw what stands in them.
  'app/features/cart/cart-context.tsx',
  'app/features/desk/desk-realtime.tsx',
  'app/features/inspector/inspector.tsx',
  'app/features/purchases/purchases-context.tsx',
  'app/features/session/session.tsx',
  'app/features/support/support-realtime.tsx',
  // Data for search engines.
  'app/features/goods/product-data.tsx',
  // Rows of a log: see those who show them.
  'app/features/support/conversation-rows.tsx',
  'app/features/talk/talk-rows.tsx',
]

test('each component of the design system and of the features has a story', () => {
  const stories = read('test/stories').map(({ text }) => text)
  const bare = ['app/shared/ui', 'app/shared/chat', 'app/features']
    .flatMap(read)
    .filter(({ file, text }) => file.endsWith('x') && /^export (default )?(function|const) [A-Z]/m.test(text))
    .map(({ file }) => file)
    .filter((file) => !stories.some((text) => text.includes(`'#${file}'`)))
  expect(bare.filter((file) => !without.includes(file))).toEqual([])
})
