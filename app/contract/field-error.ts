import type { Problem } from './field-errors.ts'

/** Names a problem inside a schema. Apart from the texts, which are only for who shows them. */
export const problem = (name: Problem): Problem => name
