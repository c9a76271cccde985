import { endpointNames, routeOf } from '#app/contract/every-route.ts'
import type { Method as AnyMethod } from '#app/contract/routes.ts'
import { sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'
import { info } from './info.ts'
import { createJsonSchemas } from './json-schemas.ts'
import { type Answer, createOperation, type Operation, type Parameter } from './openapi-operation.ts'

type Method = Lowercase<AnyMethod>
export type OpenApi = ReturnType<typeof createOpenApi>

const languageParameter: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'The language of what is meant for people: `ko` or `en`.',
  schema: { type: 'string', examples: ['ko', 'en-GB, en;q=0.9'] },
}

/** The REST interface as an OpenAPI 3.1 document. */
export function createOpenApi() {
  const schemas = createJsonSchemas('draft-2020-12')
  const responses: Record<string, Answer> = {}
  const paths: Record<string, Partial<Record<Method, Operation>>> = {}
  for (const name of endpointNames) {
    const { method, path } = routeOf(name)
    const template = path.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: createOperation(name, schemas, responses) }
  }
  const tags = new Set(Object.values(paths).flatMap((item) => Object.values(item).flatMap((one) => one.tags)))
  const answers = Object.fromEntries(Object.entries(responses).sort(([a], [b]) => a.localeCompare(b, 'en')))
  return {
    openapi: '3.1.0',
    info: {
      ...info,
      title: 'Jangteo REST API',
      description:
        'Money is whole KRW, times are ISO 8601 in UTC. An error is an `ErrorBody`: clients branch on its `code`, people read its `errorMessage`. Fields that are not known are ignored.',
    },
    servers: [{ url: '/', description: 'The shop that serves this page' }],
    tags: [...tags].map((name) => ({ name })),
    paths,
    components: {
      parameters: { AcceptLanguage: languageParameter },
      responses: answers,
      schemas: schemas.usedIn([paths, answers]),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookie,
          description:
            'Browsers: an httpOnly cookie, set by `POST /api/auth`. Its name ends in the port, if any (`_8080`), and begins with `__Host-` over https.',
        },
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'API clients: the `token` that `POST /api/auth` answers with. It wins over the cookie.',
        },
      },
    },
  }
}
