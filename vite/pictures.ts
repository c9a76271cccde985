import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { optimize } from 'svgo'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import { signs } from '#app/shared/ui/signs.ts'
import { pictureUrl, seedGoods } from '#mock-server/store/seed/goods.ts'

const IconSet = v.object({
  width: v.number(),
  height: v.number(),
  icons: v.record(v.string(), v.object({ body: v.string() })),
})

/**
 * Reads the named icons as SVG documents. The icon set is 100 MB of JSON, so it is read only when the first picture is requested,
 * and not kept.
 */
export async function readDrawings(names: Iterable<string>): Promise<Map<string, string>> {
  const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji/icons.json')
  const { width, height, icons } = v.parse(IconSet, JSON.parse(await readFile(file, 'utf8')))
  const drawings = new Map<string, string>()
  for (const name of names) {
    const icon = icons[name]
    if (!icon) throw new Error(`@iconify-json/fluent-emoji has no icon "${name}"`)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>`
    drawings.set(name, svg)
  }
  return drawings
}

/** Three decimals in a 32 px box: with two, thin lines break (the cup of `hot-beverage`). */
export const optimizeDrawing = (svg: string): string => optimize(svg, { multipass: true, floatPrecision: 3 }).data

/** Provides the pictures of products and the icons: as files of the client build, and from memory in the dev server. */
export function pictures(): Plugin {
  const names = [...seedGoods.map(({ picture }) => picture), ...signs]
  const nameByUrl = new Map(names.map((name) => [pictureUrl(name), name]))
  const folder = `${path.posix.dirname(pictureUrl('any'))}/`
  const finished = new Map<string, string>()
  let drawings: Promise<Map<string, string>> | undefined

  const finish = async (name: string): Promise<string> => {
    const known = finished.get(name)
    if (known !== undefined) return known
    drawings ??= readDrawings(nameByUrl.values())
    const drawing = (await drawings).get(name)
    if (drawing === undefined) throw new Error(`No drawing of "${name}" was read`)
    const picture = optimizeDrawing(drawing)
    finished.set(name, picture)
    return picture
  }

  return {
    name: 'jangteo:pictures',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url?.split('?')[0] ?? ''
        if (!url.startsWith(folder)) return next()
        const name = nameByUrl.get(url)
        if (!name) {
          // Without this, Vite would answer with the app's index.html.
          response.writeHead(404).end()
          return
        }
        finish(name).then((svg) => {
          response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' }).end(svg)
        }, next)
      })
    },
    async generateBundle() {
      for (const [url, name] of nameByUrl) {
        this.emitFile({ type: 'asset', fileName: url.slice(1), source: await finish(name) })
      }
    },
  }
}
