import type { ErrorCode } from '#app/contract/errors.ts'
import type { AsyncApi, Channel, SocketOperation } from '../asyncapi.ts'
import type { JsonSchema } from '../json-schemas.ts'
import { accessBadge } from './endpoint-section.ts'
import { codeList } from './error-section.ts'
import { type Html, html, prose } from './html.ts'
import { componentLink, schemaBlock } from './schema-fields.ts'

export interface NamespaceEntry {
  id: string
  channel: Channel
  operations: { id: string; operation: SocketOperation }[]
}

export const namespaces = ({ channels, operations }: AsyncApi): NamespaceEntry[] =>
  Object.entries(channels).map(([id, channel]) => ({
    id,
    channel,
    operations: Object.entries(operations)
      .filter(([, operation]) => operation.channel.$ref === `#/channels/${id}`)
      .map(([operationId, operation]) => ({ id: operationId, operation })),
  }))

export function namespaceSection({ id, channel, operations }: NamespaceEntry, { components }: AsyncApi): Html {
  const messagesOf = (refs: readonly { $ref: string }[]) =>
    refs.flatMap(({ $ref }) => channel.messages[$ref.split('/').at(-1) ?? ''] ?? [])

  return html`
<section id="namespace-${id}"><h3>Namespace <code>${channel.address}</code></h3>
${operations.map(({ id: operationId, operation }) => {
  const isCommand = operation.action === 'receive'
  const acks = operation.reply && messagesOf(operation.reply.messages)
  return html`
<article id="${operationId}">
<h4><span class="method" data-method="${operation.action}">${isCommand ? 'client → server' : 'server → client'}</span> <code>${operation.title}</code> ${operation['x-access'] && accessBadge(operation['x-access'])}</h4>
${messagesOf(operation.messages).map(
  ({ description, payload }) => html`
${description !== undefined && html`<p>${prose(description)}</p>`}
<h5>Payload ${componentLink(payload)}</h5>${schemaBlock(payload, components.schemas)}`,
)}
${acks?.map(({ name, payload }) => {
  const codes = codesIn(payload)
  if (codes.length > 0) return html`<h5>Errors</h5>${codeList(codes, false)}`
  return html`<h5>${name === `${operation.title}.done` ? 'Acknowledgement' : name}</h5>${schemaBlock(payload, components.schemas)}`
})}
</article>`
})}
</section>`
}

/** The codes that an error in the document narrows `SocketError` to. */
function codesIn({ properties = {} }: JsonSchema): ErrorCode[] {
  const error = properties['error'] ?? properties['data']
  const narrowed = typeof error === 'object' ? error.allOf?.[1] : undefined
  const code = typeof narrowed === 'object' ? narrowed.properties?.['code'] : undefined
  return typeof code === 'object' ? ((code.enum ?? []) as ErrorCode[]) : []
}
