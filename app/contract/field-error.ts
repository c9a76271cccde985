import type { FieldError } from './field-errors.ts'

/** Names a problem inside a schema. Apart from the texts, which are only for who shows them. */
export const fieldError = (name: FieldError): FieldError => name
