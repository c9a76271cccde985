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
  'app/devtools/inspector/inspector.tsx',
  'app/features/purchases/purchases-context.tsx',
  'app/features/account/signed-in.tsx',
  // Data for search engines.
  'app/features/goods/page/product-data.tsx',
  // The frame of a conversation: see the stories of a thread and of a goods chat.
  'app/shared/chat/conversation.tsx',
]

test('each component of the design system and of the features has a story', () => {
  const files = [
    'app/shared/ui',
    'app/shared/chat',
    'app/features',
    'app/test-provider',
    'app/devtools/inspector',
    'app/devtools/lab',
  ].flatMap(read)
  // What stands around a component in every story of its folder is a decorator of the kit.
  const stories = [...files.filter(({ file }) => file.endsWith('.stories.tsx')), ...read('test/support/stories')].map(
    ({ text }) => text,
  )
  const bare = files
    .filter(({ file, text }) => file.endsWith('x') && /^export (default )?(function|const) [A-Z]/m.test(text))
    .map(({ file }) => file)
    .filter((file) => !file.endsWith('.stories.tsx'))
    .filter((file) => !stories.some((text) => text.includes(`/${path.basename(file)}'`)))
  expect(bare.filter((file) => !without.includes(file))).toEqual([])
})
