import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Folder and import that the linter has to refuse. */
const refused = [
  ['app/contract', 'zod'],
  ['app/contract', 'libphonenumber-js'],
  ['app/contract', './phone-number.ts'],
  ['app/contract', '#app/shared/api/call.ts'],
  ['app/contract', '../shared/api/call.ts'],
  ['app/shared/ui', '#app/features/goods/list/goods-card.tsx'],
  ['app/shared/ui', '../../features/goods/goods-card.tsx'],
  ['app/shared/ui', '#app/entities/goods/lines.ts'],
  ['app/entities/goods', '#app/features/goods/list/goods-card.tsx'],
  ['app/shared/realtime', '#app/contract/socket.ts'],
  ['app/features/cart', '#app/features/goods/list/goods-card.tsx'],
  ['app/features/cart', '../goods/goods-card.tsx'],
  ['app/features/cart/drawer', '../../goods/goods-card.tsx'],
  ['app/features/admin/goods/form', '../../../goods/goods-card.tsx'],
  ['app/features/cart', '#app/devtools/inspector/inspector.tsx'],
  ['app/shared/realtime/core', '../../api/call.ts'],
  ['app/shared/ui', '#app/devtools/lab/lab-section.tsx'],
  ['app/devtools/inspector', '#app/devtools/lab/lab-section.tsx'],
  ['app/devtools/lab/frames', '../../inspector/inspector.tsx'],
  ['app/devtools/lab', '#app/pages/cart-page.tsx'],
  ['app/devtools/lab', '#app/shell/services.ts'],
  ['app/features/cart', '#app/pages/cart-page.tsx'],
  ['app/features/cart', '#mock-server/core/backend.ts'],
  ['app/pages', '#app/shell/app.tsx'],
  ['app/pages', '#app/test-provider/card-form.tsx'],
  ['app/features/orders', '#app/test-provider/card-form.tsx'],
  ['app/test-provider', '#app/features/orders/orders.queries.ts'],
  ['app/test-provider', '#app/entities/orders/price-lines.tsx'],
  ['app/shell', '#mock-server/msw/create-msw-adapter.ts'],
  ['app/shell', '#test/support/ui/render-app.tsx'],
  ['mock-server/store', '#mock-server/core/backend.ts'],
  ['mock-server/store', '../core/backend.ts'],
  ['mock-server/core', '#mock-server/http/create-http-host.ts'],
  ['mock-server/core', 'node:fs'],
  ['mock-server/core', '#app/shared/api/call.ts'],
  ['mock-server/sockets', '#mock-server/msw/engine/engine.ts'],
  ['mock-server/http', '#mock-server/msw/engine/engine.ts'],
  ['mock-server/msw', '#mock-server/http/create-http-host.ts'],
] as const

const allowed = [
  ['app/contract', './goods.ts'],
  ['app/contract', 'valibot'],
  ['app/features/cart', '#app/shared/api/call.ts'],
  ['app/features/cart', '#app/contract/cart.ts'],
  ['app/features/cart', './use-cart.ts'],
  ['app/features/cart', '#app/entities/goods/lines.ts'],
  ['app/entities/goods', '#app/contract/goods.ts'],
  ['app/features/cart/drawer', '../use-cart.ts'],
  ['app/features/admin/goods/form', '../../admin.queries.ts'],
  ['app/devtools/lab/frames', '../lab-section.tsx'],
  ['app/devtools/faults', '#app/features/account/sign-in/use-sign-in.ts'],
  ['app/pages', '#app/devtools/lab/lab-section.tsx'],
  ['app/pages', '#app/features/goods/list/goods-card.tsx'],
  ['app/shell', '#app/test-provider/test-provider-page.tsx'],
  ['app/test-provider', '#app/contract/test-provider.ts'],
  ['app/test-provider', '#app/shared/forms/use-form.ts'],
  ['mock-server/core', '#mock-server/store/open-store.ts'],
  ['mock-server/core', '#app/contract/rest.ts'],
  ['mock-server/msw', '#mock-server/sockets/serve-sockets.ts'],
] as const

let house: string
let report: { code: string; filename: string }[]
const fileOf = (folder: string, specifier: string) => `${folder}/seeded-${specifier.replace(/\W+/g, '-')}.ts`

// A house with the same rules and a file for each case, linted in one run.
beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'jangteo-lint-'))
  copyFileSync(path.join(root, '.oxlintrc.json'), path.join(house, '.oxlintrc.json'))
  for (const [folder, specifier] of [...refused, ...allowed]) {
    const file = path.join(house, fileOf(folder, specifier))
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, `import { thing } from '${specifier}'\nexport const twice = [thing, thing]\n`)
  }
  // On the path, because oxlint looks there for its type-aware part.
  const env = { ...process.env, PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}` }
  const options = { cwd: house, env, encoding: 'utf8' } as const
  const { stdout } = spawnSync('oxlint', ['--format=json', '--config=.oxlintrc.json'], options)
  report = JSON.parse(stdout).diagnostics
})
afterAll(() => rmSync(house, { recursive: true }))

const complaints = (folder: string, specifier: string) =>
  report.filter(({ filename }) => filename.endsWith(fileOf(folder, specifier))).map(({ code }) => code)

it.each(refused)('%s may not import %s', (folder, specifier) => {
  expect(complaints(folder, specifier)).toContain('eslint(no-restricted-imports)')
})

it.each(allowed)('%s may import %s', (folder, specifier) => {
  expect(complaints(folder, specifier)).not.toContain('eslint(no-restricted-imports)')
})
