import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { optimize } from 'svgo'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import { pictureViews } from '#app/contract/picture-views.ts'
import { shownPicture } from '#app/contract/shown-picture.ts'
import { signs } from '#app/shared/ui/signs.ts'
import { pictureUrl, seedGoods } from '#mock-server/store/seed/goods.ts'
import { sharePictures } from '#mock-server/store/seed/share-pictures.ts'
import { composeShare, SHARE_HEIGHT, SHARE_WIDTH } from './picture-views/compose-share.ts'
import { composeView, type DrawingOf } from './picture-views/compose-view.ts'
import { marks } from './picture-views/packed.ts'

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

/** Makes a picture from the drawings. */
type Draw = (drawingOf: DrawingOf) => string

/**
 * How each picture of the shop is made, by its address, from the drawings of `names`. At the addresses that products have are the
 * drawings themselves, for programs that show them as they are; the shop shows them as `shownPicture` says.
 */
function listPictures() {
  const shown = [...seedGoods.map(({ picture }) => picture), ...signs]
  const drawings = shown.map((name): [string, Draw] => [pictureUrl(name), (drawingOf) => drawingOf(name)])
  const views = seedGoods.flatMap((goods) =>
    pictureViews.map((view): [string, Draw] => [
      pictureUrl(goods.picture, view),
      (drawingOf) => composeView(view, goods, drawingOf),
    ]),
  )
  const fronts = seedGoods.map((goods): [string, Draw] => [
    pictureUrl(goods.picture),
    (drawingOf) => composeView(undefined, goods, drawingOf),
  ])
  const products = [...drawings, ...views, ...fronts].map(([url, draw]): [string, Draw] => [shownPicture(url), draw])
  const shares = Array.from(sharePictures, ([url, goods]): [string, Draw] => [
    url,
    (drawingOf) => composeShare(goods, drawingOf),
  ])
  return { names: [...shown, ...marks], pictures: new Map([...drawings, ...views, ...products, ...shares]) }
}

const isJpeg = (url: string) => url.endsWith('.jpg')

/** Link previews read no SVG. */
async function toJpeg(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const density = (72 * SHARE_HEIGHT) / 64
  return sharp(Buffer.from(svg), { density }).resize(SHARE_WIDTH, SHARE_HEIGHT).jpeg({ quality: 82 }).toBuffer()
}

/** Provides the pictures of products and the icons: as files of the client build, and from memory in the dev server. */
export function pictures(): Plugin {
  const { names, pictures } = listPictures()
  const folder = `${path.posix.dirname(path.posix.dirname(pictureUrl('any')))}/`
  const optimized = new Map<string, string>()
  let read: Promise<Map<string, string>> | undefined

  const finish = async (url: string, draw: Draw): Promise<string | Buffer> => {
    read ??= readDrawings(names)
    const drawings = await read
    const svg = draw((name) => {
      const drawing = drawings.get(name)
      if (drawing === undefined) throw new Error(`No drawing of "${name}" was read`)
      const small = optimized.get(name) ?? optimizeDrawing(drawing)
      optimized.set(name, small)
      return small
    })
    return isJpeg(url) ? toJpeg(svg) : svg
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
        finish(url, draw).then((picture) => {
          const type = isJpeg(url) ? 'image/jpeg' : 'image/svg+xml'
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(picture)
        }, next)
      })
    },
    async generateBundle() {
      for (const [url, draw] of pictures) {
        this.emitFile({ type: 'asset', fileName: url.slice(1), source: await finish(url, draw) })
      }
    },
  }
}
