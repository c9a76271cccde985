import type { JsonSchema } from '../json-schemas.ts'
import { type Content, type Html, html, joined, prose } from './html.ts'

type Components = Readonly<Record<string, JsonSchema>>
type Definition = JsonSchema | boolean

export interface Field {
  name: string
  schema: Definition
  isRequired: boolean
  /** Where a parameter is sent, if it is not obvious. */
  place?: string
}

const nameOfRef = ($ref: string) => $ref.split('/').at(-1) ?? $ref

/** The fields of an object. Fields of unnamed nested objects follow as `items[].goodsId`. */
function fieldsOf(schema: JsonSchema, components: Components, prefix = ''): Field[] {
  const { properties = {}, required = [] } = schema.$ref ? (components[nameOfRef(schema.$ref)] ?? schema) : schema
  return Object.entries(properties).flatMap(([key, property]) => {
    const field = { name: prefix + key, schema: property, isRequired: required.includes(key) }
    if (typeof property === 'boolean') return [field]
    if (property.properties) return [field, ...fieldsOf(property, components, `${prefix}${key}.`)]
    const { items } = property
    const isList = typeof items === 'object' && !Array.isArray(items) && items.properties
    return isList ? [field, ...fieldsOf(items, components, `${prefix}${key}[].`)] : [field]
  })
}

export const fieldList = (fields: readonly Field[], components: Components): Html => html`
<dl class="fields">${fields.map(
  ({ name, schema, isRequired, place }) => html`
<div><dt><code>${name}</code>${!isRequired && html` <small>optional</small>`}${place !== undefined && html` <small>${place}</small>`}</dt>
<dd>${typeof schema === 'object' && typeAndDetails(schema, components)}</dd></div>`,
)}
</dl>`

/** A top-level schema: its fields, or its type if it has none. */
export function schemaBlock(schema: JsonSchema, components: Components): Html {
  const fields = fieldsOf(schema, components)
  if (fields.length > 0) return fieldList(fields, components)
  const itself = components[nameOfRef(schema.$ref ?? '')] ?? schema
  return html`<p class="lone">${typeAndDetails(itself, components)}</p>`
}

/** A type with its limits. Those of a component without fields are repeated here, so that readers need not follow the link. */
function typeAndDetails(schema: JsonSchema, components: Components): Content {
  const { description } = schema
  return [
    html`<span class="type">${typeOf(schema)}</span>`,
    [...limitsOf(schema), ...limitsOfComponent(schema, components)].map(
      (limit) => html` <span class="limit">${limit}</span>`,
    ),
    description !== undefined && html` <span class="said">${prose(description)}</span>`,
  ]
}

function limitsOfComponent({ $ref, allOf, anyOf }: JsonSchema, components: Components): Content[] {
  const [first] = allOf ?? anyOf ?? []
  const name = $ref ?? (typeof first === 'object' ? first.$ref : undefined)
  const component = name === undefined ? undefined : components[nameOfRef(name)]
  if (!component) return []
  const values = component.enum ?? []
  return values.length > 0 && values.length < 7 ? [html`<code>${typeOf(component)}</code>`] : limitsOf(component)
}

/** A link to the component of a schema. */
export const componentLink = ({ $ref }: JsonSchema): Content =>
  $ref !== undefined && html`<small>${typeOf({ $ref })}</small>`

/** A type in TypeScript's notation. A component is a link to its description. */
function typeOf(schema: JsonSchema): Content {
  const { $ref, allOf, anyOf, items, type } = schema
  if ($ref !== undefined) return html`<a href="#schema-${nameOfRef($ref)}">${nameOfRef($ref)}</a>`
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum)
    return joined(
      schema.enum.map((value) => JSON.stringify(value)),
      ' | ',
    )
  if (anyOf) return typesOf(anyOf)
  // The first schema is the type; the others only narrow it.
  if (allOf) return typesOf(allOf.slice(0, 1))
  if (type === 'array') return typeof items === 'object' && !Array.isArray(items) ? [typeOf(items), '[]'] : 'array'
  if (type === 'object' && typeof schema.additionalProperties === 'object')
    return ['{ [name]: ', typeOf(schema.additionalProperties), ' }']
  return Array.isArray(type) ? joined(type, ' | ') : type
}

const typesOf = (schemas: readonly Definition[]): Content[] =>
  joined(
    schemas.map((schema) => (typeof schema === 'object' ? typeOf(schema) : '')),
    ' | ',
  )

function limitsOf(schema: JsonSchema): Content[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern, format } = schema
  const isBounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  return [
    range(minimum, isBounded ? maximum : undefined, ''),
    range(minLength, maxLength, ' characters'),
    range(minItems, maxItems, ' items'),
    format,
    pattern !== undefined && html`<code>${pattern}</code>`,
  ].filter((limit) => limit !== undefined && limit !== false)
}

const numbers = new Intl.NumberFormat('en')

function range(from: number | undefined, to: number | undefined, unit: string): string | undefined {
  if (from === undefined && to === undefined) return undefined
  if (to === undefined) return `≥ ${numbers.format(from ?? 0)}${unit}`
  return `${from === undefined ? '≤ ' : `${numbers.format(from)}–`}${numbers.format(to)}${unit}`
}
