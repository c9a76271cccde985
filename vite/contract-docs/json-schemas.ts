import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { plainText } from '#app/contract/plain-text.ts'
import { isEmailAddress } from '#app/contract/user.ts'
import { docstrings, namedSchemas } from './contract.ts'

export type { JsonSchema }

/** The contract's schemas as JSON Schema. Exported schemas become components that others reference. */
export interface JsonSchemas {
  of(schema: v.GenericSchema): JsonSchema
  /** Follows a reference to its component. */
  resolve(schema: JsonSchema): JsonSchema
  /** The components that a document references, directly or through others. */
  usedIn(document: unknown): Record<string, JsonSchema>
}

/**
 * JSON Schema can't express that a value is trimmed or normalised first, so the description says it. Everything else without a
 * JSON Schema equivalent fails the conversion.
 */
export function createJsonSchemas(target: 'draft-07' | 'draft-2020-12'): JsonSchemas {
  const config: ConversionConfig = {
    target,
    errorMode: 'throw',
    overrideRef: ({ referenceId }) => componentRef(referenceId),
    overrideAction({ valibotAction: action, jsonSchema }) {
      if (action.type === 'trim') return withNote(jsonSchema, 'White space around it is removed first.')
      if (isNormalize(action)) return withNote(jsonSchema, `Unicode is normalised to ${action.form} first.`)
      if (isTransform(action) && action.operation === plainText) {
        return withNote(
          jsonSchema,
          'Unicode is normalised to NFKC first, and unseen characters and white space around it are removed.',
        )
      }
      if (isCheck(action) && action.requirement === isEmailAddress) return { ...jsonSchema, format: 'idn-email' }
      // Compares two fields: the schema's docstring says it.
      if (action.type === 'raw_check') return jsonSchema
      // JSON Schema's patterns need no flag for Unicode.
      if (isRegex(action) && action.requirement.flags === 'u') return withPattern(jsonSchema, action.requirement.source)
      return undefined
    },
  }
  const components: Record<string, JsonSchema> = {}
  for (const [name, schema] of Object.entries(toJsonSchemaDefs(namedSchemas, config)))
    components[name] = described(name, schema)

  return {
    of(schema) {
      const {
        $schema: _target,
        $defs: _components,
        ...jsonSchema
      } = toJsonSchema(schema, {
        ...config,
        definitions: namedSchemas,
      })
      return jsonSchema
    },
    resolve: (schema) => components[schema.$ref?.slice(componentRef('').length) ?? ''] ?? schema,
    usedIn(document) {
      const used = new Set<string>()
      const follow = (part: unknown) => {
        for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
          if (used.has(name)) continue
          used.add(name)
          follow(components[name])
        }
      }
      follow(document)
      return Object.fromEntries(Object.entries(components).filter(([name]) => used.has(name)))
    },
  }
}

const componentRef = (name: string) => `#/components/schemas/${name}`

const isRegex = (action: { type: string }): action is v.RegexAction<string, undefined> => action.type === 'regex'

const isNormalize = (action: { type: string }): action is v.NormalizeAction<v.NormalizeForm> =>
  action.type === 'normalize'
const isTransform = (action: { type: string }): action is v.TransformAction<string, unknown> =>
  action.type === 'transform'
const isCheck = (action: { type: string }): action is v.CheckAction<string, string> => action.type === 'check'

/** A JSON Schema has only one pattern, so further ones go to `allOf`. */
const withPattern = (schema: JsonSchema, pattern: string): JsonSchema =>
  schema.pattern === undefined || schema.pattern === pattern
    ? { ...schema, pattern }
    : { ...schema, allOf: [...(schema.allOf ?? []), { pattern }] }

const withNote = (schema: JsonSchema, note: string): JsonSchema => ({
  ...schema,
  description: schema.description ? `${schema.description} ${note}` : note,
})

/** Adds the contract's docstrings to a component and its properties. */
function described(name: string, schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const text = docstrings.get(`${name}.${key}`)
    return [key, text === undefined || typeof property === 'boolean' ? property : describe(property, text)]
  })
  const text = docstrings.get(name)
  return {
    ...(text === undefined ? schema : describe(schema, text)),
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
  }
}

function describe(schema: JsonSchema, text: string): JsonSchema {
  const { description, ...rest } = schema
  const whole = { description: description === undefined ? text : `${text} ${description}` }
  // Draft 7 ignores everything beside a reference.
  return '$ref' in rest ? { ...whole, allOf: [rest] } : { ...whole, ...rest }
}
