import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import express, { type RequestHandler } from 'express'

const immutable = 'public, max-age=31536000, immutable'

const compressedTypes = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
])

/** Scripts and style sheets as the build has compressed them; what it has not, and who takes no brotli, goes on. */
function compressedAssets(appDir: string): RequestHandler {
  const folder = path.join(appDir, 'assets')
  const compressed = new Set(existsSync(folder) ? readdirSync(folder).map((name) => `/assets/${name}`) : [])
  return (request, response, next) => {
    const file = `${request.path}.br`
    const type = compressedTypes.get(path.extname(request.path))
    if (type === undefined || !compressed.has(file) || !request.acceptsEncodings('br')) return next()
    const headers = {
      'Cache-Control': immutable,
      'Content-Encoding': 'br',
      'Content-Type': type,
      Vary: 'Accept-Encoding',
    }
    response.sendFile(file, { root: appDir, cacheControl: false, headers })
  }
}

/**
 * The built app. Files with a hash or a version in their path are kept for a year, everything else is asked for again.
 * A page's address answers with the app, which knows its pages; an address of a file that isn't there does not.
 */
export function staticFiles(appDir: string): RequestHandler[] {
  const files = express.static(appDir, {
    index: false,
    redirect: false,
    setHeaders: (response, file) => {
      const url = `/${path.relative(appDir, file).split(path.sep).join('/')}`
      const isVersioned = url.startsWith('/assets/') || url.startsWith('/pictures/v1/')
      response.setHeader('Cache-Control', isVersioned ? immutable : 'no-cache')
    },
  })
  const page: RequestHandler = (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const wantsPage = request.headers.accept?.includes('text/html') && !path.extname(request.path)
    if (!isRead || !wantsPage) return next()
    response.sendFile('index.html', { root: appDir, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } })
  }
  return [compressedAssets(appDir), files, page]
}
