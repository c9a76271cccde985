import { Router } from 'express'
import asyncapi from '#docs/contract/asyncapi.json?raw'
import openapi from '#docs/contract/openapi.json?raw'
import style from '#docs/contract/page.css?raw'
import page from '#docs/contract/page.html?raw'

const files = [
  ['/api/docs', 'html', page],
  ['/api/docs/page.css', 'css', style],
  ['/api/docs/openapi.json', 'json', openapi],
  ['/api/docs/asyncapi.json', 'json', asyncapi],
] as const

/** Serves the contract's documents, which `npm run docs:contract` writes. */
export function contractDocs(): Router {
  const router = Router({ caseSensitive: true })
  for (const [path, type, text] of files) {
    router.get(path, (_request, response) => {
      response.set('Cache-Control', 'no-cache').type(type).send(text)
    })
  }
  return router
}
