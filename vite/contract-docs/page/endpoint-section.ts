import type { ErrorCode } from '#app/contract/errors.ts'
import type { OpenApi } from '../openapi.ts'
import type { Answer, Operation } from '../openapi-operation.ts'
import { codeList } from './error-section.ts'
import { type Content, type Html, html, joined, prose } from './html.ts'
import { componentLink, fieldList, schemaBlock } from './schema-fields.ts'

export interface Entry {
  method: string
  path: string
  operation: Operation
}

const accessNames = {
  open: 'open',
  guest: 'accounts and guests',
  'signed-in': 'signed in',
  administrator: 'administrators',
} as const

export const accessBadge = (access: keyof typeof accessNames): Html =>
  html`<span class="access" data-access="${access}">${accessNames[access]}</span>`

/** The endpoints of a document by noun, in the document's order. */
export function endpointsByNoun({ tags, paths }: OpenApi): [noun: string, entries: Entry[]][] {
  const entries = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation })),
  )
  return tags.map(({ name }) => [name, entries.filter(({ operation }) => operation.tags.includes(name))])
}

export function endpointSection({ method, path, operation }: Entry, { components }: OpenApi): Html {
  const { operationId, summary, description, requestBody, responses } = operation
  const parameters = operation.parameters.flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : [{ name: parameter.name, schema: parameter.schema, isRequired: parameter.required, place: parameter.in }],
  )
  const bodies = Object.entries(requestBody?.content ?? {})
  const [, body] = bodies[0] ?? []
  const all = Object.entries(responses).map(([status, response]): [string, Answer | undefined] => [
    status,
    '$ref' in response ? components.responses[response.$ref.split('/').at(-1) ?? ''] : response,
  ])
  return html`
<article id="${operationId}">
<h4><span class="method" data-method="${method}">${method.toUpperCase()}</span> <code>${breakable(path)}</code> ${accessBadge(operation['x-access'])}</h4>
<p>${description === undefined ? summary : prose(description)} <code class="name">${operationId}</code></p>
${parameters.length > 0 && html`<h5>Parameters</h5>${fieldList(parameters, components.schemas)}`}
${
  body &&
  html`<h5>Body ${componentLink(body.schema)} <small>${joined(
    bodies.map(([type]) => type),
    ' or ',
  )}</small></h5>${schemaBlock(body.schema, components.schemas)}`
}
${all.map(([status, response]) => response && Number(status) < 400 && answerBlock(status, response, components.schemas))}
<h5>Errors</h5>${codeList(all.flatMap(([status, response]) => (Number(status) < 400 ? [] : codesOf(response))))}
</article>`
}

function answerBlock(
  status: string,
  { description, content, headers = {} }: Answer,
  schemas: Parameters<typeof schemaBlock>[1],
) {
  const schema = content?.['application/json']?.schema
  const isEmpty = schema?.additionalProperties === false && Object.keys(schema.properties ?? {}).length === 0
  const headerFields = Object.entries(headers).map(([name, { description: said, schema: type }]) => ({
    name,
    schema: { ...type, description: said },
    isRequired: false,
    place: 'header',
  }))
  return html`
<h5>Answer ${schema && componentLink(schema)} <small>${status} ${description}</small></h5>
${schema && (isEmpty ? html`<p class="lone"><span class="type">{}</span></p>` : schemaBlock(schema, schemas))}
${!schema && html`<p class="lone">No body.</p>`}
${headerFields.length > 0 && fieldList(headerFields, schemas)}`
}

/** The codes that an answer of the document narrows `ErrorBody` to. */
function codesOf(response: Answer | undefined): ErrorCode[] {
  const narrowed = response?.content?.['application/json']?.schema.allOf?.[1]
  const code = typeof narrowed === 'object' ? narrowed.properties?.['code'] : undefined
  return typeof code === 'object' ? ((code.enum ?? []) as ErrorCode[]) : []
}

/** Lets long paths wrap after a slash. */
export const breakable = (path: string): Content => joined(path.split(/(?<=\/)/), html`<wbr>`)
