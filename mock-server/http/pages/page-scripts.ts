import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** https://vite.dev/guide/backend-integration — as much of it as is read here. */
const Manifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    name: v.optional(v.string()),
    isEntry: v.optional(v.boolean()),
    imports: v.optional(v.array(v.string())),
  }),
)

/**
 * The addresses of the scripts that a page needs besides those of every page, of the page whose chunks have these names. A browser would
 * find them one after the other; named in the document, they come at once.
 */
export function pageScripts(appDir: string, ...chunkNames: string[]): string[] {
  const file = path.join(appDir, '.vite/manifest.json')
  if (!existsSync(file)) return []
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8')))
  const scripts = new Set<string>()
  const add = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || chunk.isEntry || scripts.has(`/${chunk.file}`)) return
    scripts.add(`/${chunk.file}`)
    chunk.imports?.forEach(add)
  }
  for (const [key, { name }] of Object.entries(manifest)) if (name && chunkNames.includes(name)) add(key)
  return [...scripts]
}
