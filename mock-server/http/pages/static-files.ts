import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const compressedTypes = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
])

/** The headers of files that never change. There are only a few, because each file before the first paint carries them. */
const versionedHeaders = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}
const plainFile = { acceptRanges: false, cacheControl: false, etag: false, lastModified: false }

/** Serves the scripts and style sheets that the build compressed, to clients that accept brotli. */
function compressedAssets(appDir: string): RequestHandler {
  const folder = path.join(appDir, 'assets')
  const compressed = new Set(existsSync(folder) ? readdirSync(folder).map((name) => `/assets/${name}`) : [])
  return (request, response, next) => {
    const file = `${request.path}.br`
    const type = compressedTypes.get(path.extname(request.path))
    if (type === undefined || !compressed.has(file) || !request.acceptsEncodings('br')) return next()
    const headers = { ...versionedHeaders, 'Content-Encoding': 'br', 'Content-Type': type, Vary: 'Accept-Encoding' }
    response.sendFile(file, { root: appDir, headers, ...plainFile })
  }
}

/** Folders whose files have a hash or a version in their path: browsers cache them for a year. */
const versionedFolders = ['/assets', '/pictures/v1', '/pictures/v2']

/** Whether a request asks for such a file: it costs little, and a page without one of its scripts is broken. */
export const isVersionedUrl = (url = ''): boolean => versionedFolders.some((folder) => url.startsWith(`${folder}/`))

/** Serves each of these folders on its own, so that no path leads out of them to a page without security headers. */
export function versionedFiles(appDir: string): Router {
  const router = Router({ caseSensitive: true })
  router.use(compressedAssets(appDir))
  for (const folder of versionedFolders) {
    const files = express.static(path.join(appDir, folder), {
      index: false,
      redirect: false,
      ...plainFile,
      setHeaders: (response) => {
        for (const [name, value] of Object.entries(versionedHeaders)) response.setHeader(name, value)
      },
    })
    router.use(folder, files)
  }
  return router
}

/** The rest of the built app's files, revalidated each time. */
export const plainFiles = (appDir: string): RequestHandler =>
  express.static(appDir, {
    index: false,
    redirect: false,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  })
