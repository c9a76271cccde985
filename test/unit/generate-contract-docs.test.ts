import { readFileSync } from 'node:fs'
import path from 'node:path'
import { schemas as asyncApiSpecs } from '@asyncapi/specs'
import { validate } from '@readme/openapi-parser'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { OrderRequest } from '#app/contract/order.ts'
import { rest } from '#app/contract/rest.ts'
import { type NamespaceName, socket } from '#app/contract/socket.ts'
import type { SocketNamespace } from '#app/contract/socket-namespace.ts'
import { SignUp } from '#app/contract/user.ts'
import { createAsyncApi } from '#vite/contract-docs/asyncapi.ts'
import { contractFiles } from '#vite/contract-docs/contract-files.ts'
import { createOpenApi } from '#vite/contract-docs/openapi.ts'

const folder = path.resolve(import.meta.dirname, '../../docs/contract')

it.each(Object.entries(contractFiles()))('%s is what the contract says today', (name, text) => {
  const isCurrent = readFileSync(path.join(folder, name), 'utf8') === text
  expect(isCurrent, 'The contract has changed: run `npm run docs:contract` and commit docs/contract.').toBe(true)
})

describe('the OpenAPI document', () => {
  const openapi = createOpenApi()

  it('is valid OpenAPI 3.1', async () => {
    expect(await validate(path.join(folder, 'openapi.json'))).toMatchObject({ valid: true })
  })

  it('has every endpoint once', () => {
    const operations = Object.values(openapi.paths).flatMap((item) => Object.values(item))
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(rest).sort())
  })

  it('says of a field what the contract says of it', () => {
    expect(openapi.components.schemas['OrderRequest']?.properties?.['expectedTotal']).toMatchObject({
      description: expect.stringContaining('price_changed'),
      allOf: [{ $ref: '#/components/schemas/Krw' }],
    })
  })

  const ajv = new Ajv2020({ strictTypes: true, validateFormats: false, allErrors: true })
  ajv.addVocabulary(['components'])
  ajv.addSchema({ $id: 'openapi', components: { schemas: openapi.components.schemas } })
  const recipient = { name: '미나', phone: '010-1234-5678', address1: '서울시 중구', address2: '' }
  const signUp = { nickname: '미나', email: 'mina@example.com', password: 'plum-orchard', confirmPassword: '' }

  it.each([
    ['SignUp', SignUp, signUp, true],
    ['SignUp', SignUp, { ...signUp, nickname: '<b>' }, false],
    ['SignUp', SignUp, { ...signUp, password: 'short' }, false],
    ['OrderRequest', OrderRequest, { items: [{ goodsId: 1, quantity: 99 }], recipient }, true],
    ['OrderRequest', OrderRequest, { items: [{ goodsId: 1, quantity: 99 }], recipient, more: 1 }, true],
    ['OrderRequest', OrderRequest, { items: [{ goodsId: 1, quantity: 100 }], recipient }, false],
    ['OrderRequest', OrderRequest, { items: [{ goodsId: 1, quantity: 1.5 }], recipient }, false],
    ['OrderRequest', OrderRequest, { items: [{ goodsId: 2 ** 53, quantity: 1 }], recipient }, false],
    ['OrderRequest', OrderRequest, { items: [], recipient }, false],
    ['OrderRequest', OrderRequest, { items: [{ goodsId: 1, quantity: 1 }] }, false],
    [
      'OrderRequest',
      OrderRequest,
      { items: [{ goodsId: 1, quantity: 1 }], recipient: { ...recipient, phone: '1' } },
      false,
    ],
  ] as const)('takes and refuses as the contract does: %s', (name, schema, value, taken) => {
    expect(ajv.validate(`openapi#/components/schemas/${name}`, value)).toBe(taken)
    expect(v.is(schema, value)).toBe(taken)
  })
})

describe('the AsyncAPI document', () => {
  const asyncapi = createAsyncApi()

  it('is valid AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false })
    const specification: object = asyncApiSpecs['3.0.0']
    const isValid = ajv.compile(specification)
    isValid(JSON.parse(readFileSync(path.join(folder, 'asyncapi.json'), 'utf8')))
    expect(isValid.errors).toBeNull()
  })

  it('refers to nothing that it does not hold', () => {
    const refs = [...JSON.stringify(asyncapi).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = '']) => pointer)
    expect(refs.length).toBeGreaterThan(0)
    expect(refs.filter((pointer) => at(asyncapi, pointer) === undefined)).toEqual([])
  })

  it('has every command as something to receive and every event as something to send', () => {
    const { channels, operations } = asyncapi
    for (const [id, { address }] of Object.entries(channels)) {
      const named = (action: string) =>
        Object.values(operations)
          .filter((operation) => operation.action === action && operation.channel.$ref === `#/channels/${id}`)
          .map(({ title }) => title)
      const namespace: SocketNamespace = socket[address as NamespaceName]
      expect(named('receive')).toEqual(['CONNECT', ...Object.keys(namespace.commands)])
      expect(named('send')).toEqual(Object.keys(namespace.events))
    }
  })
})

/** What a JSON pointer points at. */
const at = (document: unknown, pointer: string) =>
  pointer.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
