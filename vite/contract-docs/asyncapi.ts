import * as v from 'valibot'
import { type ErrorCode, SocketError } from '#app/contract/errors.ts'
import { HandshakeAuth, socket } from '#app/contract/socket.ts'
import type { SocketCommand, SocketEvent, SocketNamespace } from '#app/contract/socket-namespace.ts'
import type { Access } from '#app/contract/user.ts'
import { sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'
import { docstrings } from './contract.ts'
import { commandErrors, handshakeErrors } from './error-codes.ts'
import { info } from './info.ts'
import { createJsonSchemas, type JsonSchema, type JsonSchemas } from './json-schemas.ts'

export interface Message {
  name: string
  description?: string
  payload: JsonSchema
}
interface Ref {
  $ref: string
}
export interface SocketOperation {
  /** The name on the wire. */
  title: string
  /** From the server's point of view. */
  action: 'send' | 'receive'
  channel: Ref
  messages: Ref[]
  reply?: { channel: Ref; messages: Ref[] }
  security?: Ref[]
  'x-access'?: Access
  'x-batch-of'?: SocketEvent['batchOf']
}
export interface Channel {
  address: string
  title: string
  messages: Record<string, Message>
}
export type AsyncApi = ReturnType<typeof createAsyncApi>

/** The Socket.IO interface as an AsyncAPI 3.0 document: a channel is a namespace, a reply an acknowledgement. */
export function createAsyncApi() {
  const schemas = createJsonSchemas('draft-07')
  const channels: Record<string, Channel> = {}
  const operations: Record<string, SocketOperation> = {}
  for (const [address, namespace] of Object.entries<SocketNamespace>(socket)) {
    const id = address === '/' ? 'default' : address.slice(1)
    const channel: Channel = { address, title: `Namespace ${address}`, messages: {} }
    channels[id] = channel
    const write = createOperationWriter(id, channel, schemas)
    operations[`${id}.CONNECT`] = write.handshake(namespace)
    for (const [name, command] of Object.entries(namespace.commands))
      operations[`${id}.${keyOf(name)}`] = write.command(name, command)
    for (const [name, event] of Object.entries(namespace.events)) {
      // A name can be both a command's and an event's.
      const key = keyOf(name in namespace.commands ? `${name}.heard` : name)
      operations[`${id}.${key}`] = write.event(name, key, event)
    }
  }
  return {
    asyncapi: '3.0.0',
    info: {
      ...info,
      title: 'Jangteo sockets',
      description:
        'Events of Socket.IO 4 (protocol 5), over WebSocket or polling. A command is acknowledged with `{ ok: true, … }` or `{ ok: false, error }`. Facts carry absolute values, so hearing one twice does no harm.',
    },
    defaultContentType: 'application/json',
    servers: {
      shop: {
        host: 'localhost:8080',
        pathname: '/socket.io/',
        protocol: 'socket.io',
        protocolVersion: '5',
        description: 'The shop as `npm start` opens it.',
      },
    },
    channels,
    operations,
    components: {
      schemas: schemas.usedIn(channels),
      securitySchemes: {
        session: {
          type: 'httpApiKey',
          in: 'cookie',
          name: sessionCookie,
          description: 'Browsers: the cookie that `POST /api/auth` sets. Other clients: `token` in the handshake.',
        },
      },
    },
  }
}

/** Names on the wire may contain spaces; keys and anchors may not. */
const keyOf = (name: string) => name.replaceAll(' ', '-')

/** Adds the messages of a namespace to its channel. Returns the operations that send them. */
function createOperationWriter(id: string, channel: Channel, schemas: JsonSchemas) {
  const scope = `socket.${channel.address}`
  const channelRef: Ref = { $ref: `#/channels/${id}` }

  const message = (name: string, payload: JsonSchema, description: string | undefined, key = keyOf(name)): Ref => {
    channel.messages[key] = { name, ...(description !== undefined && { description }), payload }
    return { $ref: `${channelRef.$ref}/messages/${key}` }
  }
  const socketErrorOf = (codes: ErrorCode[]): JsonSchema => ({
    allOf: [schemas.of(SocketError), { properties: { code: { enum: codes } } }],
  })

  return {
    handshake: (namespace: SocketNamespace): SocketOperation => ({
      title: 'CONNECT',
      action: 'receive',
      channel: channelRef,
      messages: [message('CONNECT', schemas.of(HandshakeAuth), 'The `auth` of the handshake.')],
      reply: {
        channel: channelRef,
        messages: [
          message(
            'CONNECT_ERROR',
            object({ message: { type: 'string' }, data: socketErrorOf(handshakeErrors(namespace)) }),
            'The handshake failed.',
          ),
        ],
      },
      ...secured(namespace.access),
    }),
    command(name: string, { access, payload, ack, errors }: SocketCommand): SocketOperation {
      const { properties = {}, required = [] } = schemas.resolve(schemas.of(ack))
      return {
        title: name,
        action: 'receive',
        channel: channelRef,
        messages: [message(name, schemas.of(payload), docstrings.get(`${scope}.commands.${name}`))],
        reply: {
          channel: channelRef,
          messages: [
            message(`${name}.done`, object({ ok: { const: true }, ...properties }, ['ok', ...required]), 'It is done.'),
            message(
              `${name}.failed`,
              object({ ok: { const: false }, error: socketErrorOf(commandErrors({ access, payload, ack, errors })) }),
              'The command failed.',
            ),
          ],
        },
        ...secured(access),
      }
    },
    event: (name: string, key: string, { args, batchOf }: SocketEvent): SocketOperation => ({
      title: name,
      action: 'send',
      channel: channelRef,
      messages: [
        message(
          name,
          args.length === 0 ? nothing : schemas.of(args.length === 1 ? args[0] : v.strictTuple([...args])),
          docstrings.get(`${scope}.events.${name}`),
          key,
        ),
      ],
      ...(batchOf !== undefined && { 'x-batch-of': batchOf }),
    }),
  }
}

/** No arguments: draft-07 has no empty tuple. */
const nothing: JsonSchema = { type: 'array', maxItems: 0 }

const object = (properties: NonNullable<JsonSchema['properties']>, required = Object.keys(properties)): JsonSchema => ({
  type: 'object',
  properties,
  required,
})

const secured = (access: Access): Pick<SocketOperation, 'security' | 'x-access'> => ({
  ...(access !== 'open' && access !== 'guest' && { security: [{ $ref: '#/components/securitySchemes/session' }] }),
  'x-access': access,
})
