import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { optimize } from 'svgo'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import { pictureViews } from '#app/contract/picture-views.ts'
import { signs } from '#app/shared/ui/signs.ts'
import { pictureUrl, seedGoods } from '#mock-server/store/seed/goods.ts'
import { composeView } from './picture-views/compose-view.ts'

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

type DrawingOf = (name: string) => string

/** How each picture of the shop is made, by its address, from the drawings of `names`. */
function listPictures() {
  const names = [...seedGoods.map(({ picture }) => picture), ...signs]
  const drawn = names.map((name) => [pictureUrl(name), (drawingOf: DrawingOf) => drawingOf(name)] as const)
  const composed = seedGoods.flatMap((goods) =>
    pictureViews.map(
      (view) =>
        [pictureUrl(goods.picture, view), (drawingOf: DrawingOf) => composeView(view, goods, drawingOf)] as const,
    ),
  )
  return { names, pictures: new Map([...drawn, ...composed]) }
}

/** Provides the pictures of products and the icons: as files of the client build, and from memory in the dev server. */
export function pictures(): Plugin {
  const { names, pictures } = listPictures()
  const folder = `${path.posix.dirname(pictureUrl('any'))}/`
  const optimized = new Map<string, string>()
  let read: Promise<Map<string, string>> | undefined

  const finish = async (draw: (drawingOf: DrawingOf) => string): Promise<string> => {
    read ??= readDrawings(names)
    const drawings = await read
    return draw((name) => {
      const drawing = drawings.get(name)
      if (drawing === undefined) throw new Error(`No drawing of "${name}" was read`)
      const small = optimized.get(name) ?? optimizeDrawing(drawing)
      optimized.set(name, small)
      return small
    })
  }

  return {
    name: 'jangteo:pictures',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = request.url?.split('?')[0] ?? ''
        if (!url.startsWith(folder)) return next()
        const draw = pictures.get(url)
        if (!draw) {
          // Without this, Vite would answer with the app's index.html.
          response.writeHead(404).end()
          return
        }
        finish(draw).then((svg) => {
          response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' }).end(svg)
        }, next)
      })
    },
    async generateBundle() {
      for (const [url, draw] of pictures) {
        this.emitFile({ type: 'asset', fileName: url.slice(1), source: await finish(draw) })
      }
    },
  }
}
