import { STATUS_CODES } from 'node:http'
import { ErrorBody, type ErrorCode } from '#app/contract/errors.ts'
import { routeOf } from '#app/contract/every-route.ts'
import { type Endpoint, rest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import { errorMessages } from '#mock-server/core/run/errors/error-messages.ts'
import { docstrings } from './contract.ts'
import { errorsOf } from './error-codes.ts'
import type { JsonSchema, JsonSchemas } from './json-schemas.ts'

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: JsonSchema
}
export interface Answer {
  description: string
  headers?: Record<string, { description: string; schema: JsonSchema }>
  content?: Record<string, { schema: JsonSchema }>
}
interface Ref {
  $ref: string
}
export interface RequestBody {
  required: boolean
  content: Record<string, { schema: JsonSchema }>
}
export interface Operation {
  operationId: EndpointName
  summary: string
  description?: string
  tags: string[]
  security: Record<string, string[]>[]
  'x-access': Endpoint['access']
  parameters: (Parameter | Ref)[]
  requestBody?: RequestBody
  responses: Record<string, Answer | Ref>
}

/** An endpoint as an operation. Its errors are added to `responses`, which operations share. */
export function createOperation(
  name: EndpointName,
  schemas: JsonSchemas,
  responses: Record<string, Answer>,
): Operation {
  const { method, path } = routeOf(name)
  const endpoint: Endpoint = rest[name]
  const { access, body, status } = endpoint
  const description = docstrings.get(`rest.${name}`)
  const credentials = [{ session: [] }, { bearer: [] }]
  const answers: Operation['responses'] = { [status]: answer(endpoint, schemas) }
  for (const [errorStatus, codes] of errorsOf(method, endpoint)) {
    const key = codes.map(pascalCase).join('Or')
    responses[key] ??= error(codes, schemas)
    answers[errorStatus] = { $ref: `#/components/responses/${key}` }
  }
  return {
    operationId: name,
    summary: inWords(name),
    ...(description !== undefined && { description }),
    tags: [nounOf(path)],
    security: access === 'open' || access === 'guest' ? [{}, ...credentials] : credentials,
    'x-access': access,
    parameters: parameters(endpoint, schemas),
    ...(body && { requestBody: requestBody(schemas.of(body), schemas) }),
    responses: answers,
  }
}

function parameters(endpoint: Endpoint, schemas: JsonSchemas): Operation['parameters'] {
  const { params, query, idempotencyKey } = endpoint
  const list: Operation['parameters'] = []
  for (const [where, schema] of [
    ['path', params],
    ['query', query],
  ] as const) {
    if (!schema) continue
    const { properties = {}, required = [] } = schemas.resolve(schemas.of(schema))
    for (const [name, property] of Object.entries(properties)) {
      if (typeof property === 'boolean') continue
      list.push({ name, in: where, required: required.includes(name), schema: property })
    }
  }
  if (idempotencyKey)
    list.push({ name: 'Idempotency-Key', in: 'header', required: true, schema: schemas.of(idempotencyKey) })
  return [...list, { $ref: '#/components/parameters/AcceptLanguage' }]
}

/** Legacy clients send forms, which hold only texts and numbers: nested bodies need JSON. */
function requestBody(schema: JsonSchema, schemas: JsonSchemas): RequestBody {
  const { properties = {}, required = [] } = schemas.resolve(schema)
  const isFlat = Object.values(properties).every(
    (property) => typeof property === 'object' && !/array|object/.test(String(schemas.resolve(property).type)),
  )
  return {
    required: required.length > 0,
    content: {
      'application/json': { schema },
      ...(isFlat && { 'application/x-www-form-urlencoded': { schema } }),
    },
  }
}

function answer({ status, answer: schema, idempotencyKey }: Endpoint, schemas: JsonSchemas): Answer {
  return {
    description: STATUS_CODES[status] ?? '',
    ...(idempotencyKey && {
      headers: {
        'Idempotency-Replayed': {
          description: 'Sent when this is the stored answer to the same key and body.',
          schema: { const: 'true' },
        },
      },
    }),
    ...(status !== 204 && { content: { 'application/json': { schema: schemas.of(schema) } } }),
  }
}

function error(codes: ErrorCode[], schemas: JsonSchemas): Answer {
  const headers: Answer['headers'] = {}
  if (codes.includes('unauthenticated'))
    headers['WWW-Authenticate'] = { description: 'RFC 9110.', schema: { const: 'Bearer' } }
  if (codes.includes('too_many_requests'))
    headers['Retry-After'] = { description: 'In seconds.', schema: { type: 'integer', minimum: 1 } }
  return {
    description: codes.map((code) => `\`${code}\`: ${errorMessages.en[code]}`).join(' '),
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      'application/json': {
        schema: { allOf: [schemas.of(ErrorBody), { properties: { code: { enum: codes } } }] },
      },
    },
  }
}

/** The noun of a path: its first segment, but `/api/goods/3/cart` belongs to the cart. */
const nounOf = (path: string) => (path.endsWith('/cart') ? 'cart' : (path.split('/')[2] ?? 'other'))

/** `putCartLine` → `Put cart line` */
const inWords = (name: string) => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const pascalCase = (code: string) => code.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
