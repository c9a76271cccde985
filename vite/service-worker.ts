import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { minify, type Plugin, type Rolldown, transformWithOxc } from 'vite'

const source = path.resolve(import.meta.dirname, '../app/service-worker.ts')
const fileName = 'service-worker.js'

/** Writes `app/service-worker.ts` into the client build, with the names of the files that every page needs. */
export const serviceWorker = (): Plugin => ({
  name: 'jangteo:service-worker',
  apply: 'build',
  applyToEnvironment: (environment) => environment.config.consumer === 'client',
  // From the written files: chunks are still changed after they were generated.
  async writeBundle({ dir = '.' }, bundle) {
    const files = shellFiles(bundle)
    const page = await readFile(path.join(dir, 'index.html'), 'utf8')
    const { code } = await transformWithOxc(await readFile(source, 'utf8'), source)
    const build = createHash('sha256').update(page).update(files.join()).update(code).digest('hex').slice(0, 16)
    const head = `const shellFiles = ${JSON.stringify(files)}, buildName = ${JSON.stringify(build)};`
    await writeFile(path.join(dir, fileName), (await minify(fileName, head + code, { module: false })).code)
  },
})

/**
 * What the page adds after its first paint (the live part with the socket client, and the recent purchases), and what must be there
 * when there is no network: messages, and the menu of the account.
 */
const afterPaint = ['live', 'recent-purchases', 'toast-panels', 'account-menu']

/** The scripts of the first page, those that follow its first paint, and their style sheets. */
function shellFiles(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set<string>()
  const add = (name: string) => {
    const chunk = bundle[name]
    if (files.has(`/${name}`) || chunk?.type !== 'chunk') return
    files.add(`/${name}`)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`)
    for (const imported of chunk.imports) add(imported)
  }
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || !(chunk.isEntry || afterPaint.includes(chunk.name))) continue
    add(chunk.fileName)
    if (!chunk.isEntry) chunk.dynamicImports.forEach(add)
  }
  return [...files].toSorted()
}
