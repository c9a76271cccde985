import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Request, RequestHandler } from 'express'
import type { Backend } from '#mock-server/core/backend.ts'
import { clientOfRequest } from '../request/client-of-request.ts'
import { headersOf } from '../request/headers-of.ts'
import { type OriginOptions, originOfRequest } from '../request/origin-of-request.ts'
import { findPageHead } from './find-page-head.ts'
import { isPage, writeHead } from './page-head.ts'
import { pageScripts } from './page-scripts.ts'

interface PagesOptions extends OriginOptions {
  appDir: string
  backend: Backend
}

/**
 * Serves the app, with the page's own head, for the address of any page. Addresses of missing files are not answered here.
 */
export function pages({ appDir, backend, ...options }: PagesOptions): RequestHandler {
  const template = readFileSync(path.join(appDir, 'index.html'), 'utf8')
  const goodsScripts = pageScripts(appDir, 'pages/goods-page.tsx')
  return async (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || !wantsPage(request)) return next()
    const page = { path: request.path, search: request.originalUrl.replace(/^[^?]*/, '') }
    const head = await findPageHead(page, backend, {
      headers: headersOf(request),
      address: clientOfRequest(request, options.proxies).address,
    })
    response.set('Cache-Control', 'no-cache').vary('Accept-Language').status(head.status).type('html')
    response.send(writeHead(template, head, originOfRequest(request, options), goodsScripts))
  }
}

/** Browsers ask for HTML. Link previews accept anything, so they get only known pages. */
function wantsPage(request: Request): boolean {
  if (request.headers.accept?.includes('text/html')) return path.extname(request.path) === ''
  return isPage(request.path) && request.accepts('html') !== false
}
