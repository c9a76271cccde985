import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const compressedTypes = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
])

/** All that a file which never changes has to say: each header is sent with each of them, before the first paint. */
const versionedHeaders = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}
const plainFile = { acceptRanges: false, cacheControl: false, etag: false, lastModified: false }

/** Scripts and style sheets as the build has compressed them; what it has not, and who takes no brotli, goes on. */
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

/** The built app's folders of files with a hash or a version in their path: browsers keep them for a year. */
const versionedFolders = ['/assets', '/pictures/v1']

/** Serves these folders, each by itself: no path leads out of one to a page, which would come without its headers. */
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

/** The rest of the built app's files, asked for again each time. */
export const plainFiles = (appDir: string): RequestHandler =>
  express.static(appDir, {
    index: false,
    redirect: false,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  })
