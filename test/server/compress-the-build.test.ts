import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { build } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { precompress } from '#vite/precompress.ts'

// It builds and starts programs.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

test('every script and style sheet of the build has its very self beside it, compressed', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'jangteo-build-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await writeFile(path.join(root, 'index.html'), '<script type="module" src="./main.js"></script>')
  // A page that is loaded on demand, with a style sheet: its place is written into the chunk late.
  await writeFile(path.join(root, 'main.js'), "document.onclick = () => import('./page.js')")
  await writeFile(path.join(root, 'page.js'), "import './page.css'; export const page = '장터'")
  await writeFile(path.join(root, 'page.css'), 'body { color: teal }')
  await build({ configFile: false, logLevel: 'silent', root, plugins: [precompress()] })

  const assets = path.join(root, 'dist/assets')
  const names = await readdir(assets)
  const texts = names.filter((name) => !name.endsWith('.br'))
  expect(texts.map((name) => path.extname(name)).sort()).toEqual(['.css', '.js', '.js'])
  expect(names).toHaveLength(2 * texts.length)
  for (const name of texts) {
    const file = path.join(assets, name)
    expect(brotliDecompressSync(await readFile(`${file}.br`))).toEqual(await readFile(file))
  }
})
