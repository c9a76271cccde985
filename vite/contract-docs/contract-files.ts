import { createAsyncApi } from './asyncapi.ts'
import { createOpenApi } from './openapi.ts'
import { contractPage } from './page/contract-page.ts'

/** The files that `npm run docs:contract` writes to `docs/contract`, by name. */
export function contractFiles(): Record<string, string> {
  const openapi = createOpenApi()
  const asyncapi = createAsyncApi()
  return {
    'openapi.json': json(openapi),
    'asyncapi.json': json(asyncapi),
    'page.html': contractPage(openapi, asyncapi),
  }
}

const json = (document: object) => `${JSON.stringify(document, null, 2)}\n`
