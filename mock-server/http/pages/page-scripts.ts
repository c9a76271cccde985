import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** https://vite.dev/guide/backend-integration — as much of it as is read here. */
const Manifest = v.record(
  v.string(),
  v.object({
    file: v.string(),
    isEntry: v.optional(v.boolean()),
    imports: v.optional(v.array(v.string())),
  }),
)

/**
 * The addresses of the scripts that a page needs besides those of every page; `source` is the page's file in `app/`. A browser
 * would find them one after the other; the document names them, so that all come at once.
 */
export function pageScripts(appDir: string, source: string): string[] {
  const file = path.join(appDir, '.vite/manifest.json')
  if (!existsSync(file)) return []
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8')))
  const collect = (key: string, found: Set<string>) => {
    const chunk = manifest[key]
    if (!chunk || found.has(`/${chunk.file}`)) return found
    found.add(`/${chunk.file}`)
    for (const imported of chunk.imports ?? []) collect(imported, found)
    return found
  }
  const ofEveryPage = collect('index.html', new Set())
  return [...collect(source, new Set())].filter((script) => !ofEveryPage.has(script))
}
