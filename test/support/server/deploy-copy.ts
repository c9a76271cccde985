import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')

export interface Deployment {
  folder: string
  /** Replaces the build by another one: all scripts and style sheets get new names, and the old files are gone. */
  replaceByNewVersion: () => Promise<void>
  remove: () => Promise<void>
}

/** A copy of the built shop that a test may change. */
export async function deployCopy(): Promise<Deployment> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jangteo-deploy-'))
  for (const part of ['app', 'server'])
    await cp(path.join(root, 'dist', part), path.join(folder, part), { recursive: true })
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  return {
    folder,
    replaceByNewVersion: () => renameAssets(path.join(folder, 'app')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function renameAssets(app: string): Promise<void> {
  const assets = path.join(app, 'assets')
  const names = await readdir(assets)
  for (const name of names.filter((file) => file.endsWith('.br'))) await rm(path.join(assets, name))
  const codes = names.filter((name) => /\.(js|css)$/.test(name))
  // The worker's cache name depends on the build's content, like the names of its files.
  const build = /buildName=`(\w+)`/.exec(await readFile(path.join(app, 'service-worker.js'), 'utf8'))?.[1]
  if (build === undefined) throw new Error('The service worker tells no name of its build')
  const rewrite = async (file: string, mark = '') => {
    const text = (await readFile(path.join(app, file), 'utf8')).replaceAll(build, `new${build}`)
    await writeFile(path.join(app, file), mark + codes.reduce((all, name) => all.replaceAll(name, newName(name)), text))
  }

  const entry = /src="\/(assets\/[^"]+)"/.exec(await readFile(path.join(app, 'index.html'), 'utf8'))?.[1]
  for (const file of ['index.html', 'service-worker.js', ...codes.map((name) => `assets/${name}`)])
    await rewrite(file, file === entry ? "document.documentElement.dataset.version='new';" : '')
  for (const name of codes) await rename(path.join(assets, name), path.join(assets, newName(name)))
}

const newName = (name: string) => name.replace(/(\.\w+)$/, '-new$1')
