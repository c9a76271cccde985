import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Request, RequestHandler } from 'express'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Requests } from '../request/requests.ts'
import { meantPage } from './copied-link.ts'
import { findPageHead } from './find-page-head.ts'
import { isPage, writeHead } from './page-head.ts'
import { pageScripts } from './page-scripts.ts'

interface PagesOptions {
  appDir: string
  backend: Backend
  requests: Requests
}

/**
 * Serves the app, with the page's own head, for the address of any page, and leads from the shop's other names and from carelessly
 * copied links to it. Addresses of missing files are not answered here.
 */
export function pages({ appDir, backend, requests }: PagesOptions): RequestHandler {
  const template = readFileSync(path.join(appDir, 'index.html'), 'utf8')
  const goodsScripts = pageScripts(appDir, 'pages/goods-page.tsx')
  return async (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const meant = meantPage(request.path)
    if (!isRead || !wantsPage(request, meant !== undefined)) return next()
    const search = request.originalUrl.replace(/^[^?]*/, '')
    const otherOrigin = requests.publicOriginInstead(request)
    if (otherOrigin !== undefined || meant !== undefined) {
      // Settings and pages may change: no browser keeps it for good.
      response.set('Cache-Control', 'no-cache')
      return response.redirect(308, `${otherOrigin ?? ''}${meant ?? request.path}${search}`)
    }
    const head = await findPageHead({ path: request.path, search }, backend, requests.callerOf(request))
    response.set('Cache-Control', 'no-cache').vary('Accept-Language').status(head.status).type('html')
    response.send(writeHead(template, head, requests.originOf(request), goodsScripts))
  }
}

/** Browsers ask for HTML. Link previews accept anything, so they get only known pages. */
function wantsPage(request: Request, isMeant: boolean): boolean {
  if (request.headers['sec-fetch-mode'] === 'navigate') return true
  if (request.headers.accept?.includes('text/html') && /^(\.html?)?$/.test(path.extname(request.path))) return true
  return (isMeant || isPage(request.path)) && request.accepts('html') !== false
}
