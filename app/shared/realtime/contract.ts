/**
 * Any schema library that implements Standard Schema (valibot, zod, arktype): https://standardschema.dev. Validation must be
 * synchronous.
 */
export interface Schema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] }

/** Client → server. Answered with `{ ok: true, ...ack }` or `{ ok: false, error: { code, message, fields? } }`. */
export interface Command {
  readonly payload: Schema
  readonly ack: Schema
}

/** Server → client: the schemas of the declared arguments, in order. */
interface Event {
  readonly args: readonly Schema[]
  /** The event carries an object of lists; each element is delivered as the event that is named here for its list. */
  readonly batchOf?: Readonly<Record<string, string>>
}

/** The commands and events of one Socket.IO namespace. */
export interface Contract {
  readonly commands: Readonly<Record<string, Command>>
  readonly events: Readonly<Record<string, Event>>
}

type Input<S> = S extends Schema ? NonNullable<S['~standard']['types']>['input'] : never
type Output<S> = S extends Schema ? NonNullable<S['~standard']['types']>['output'] : never
type Outputs<T extends readonly Schema[]> = { -readonly [I in keyof T]: Output<T[I]> }

/** Events that can be subscribed to; those with `batchOf` arrive as the events they name. */
export type EventName<C extends Contract> = {
  [K in keyof C['events'] & string]: C['events'][K] extends { readonly batchOf: object } ? never : K
}[keyof C['events'] & string]

/** The declared arguments of an event, as its schemas return them. */
export type Args<C extends Contract, K extends EventName<C>> = Outputs<C['events'][K]['args']>

/** The first declared argument; `undefined` if the event has none. */
export type Payload<C extends Contract, K extends EventName<C>> =
  Args<C, K> extends readonly [infer First, ...unknown[]] ? First : undefined

export type CommandName<C extends Contract> = keyof C['commands'] & string

/** What a caller passes, before the command's schema runs. */
export type CommandPayload<C extends Contract, K extends CommandName<C>> = Input<C['commands'][K]['payload']>

/** What the server answers, as the ack's schema returns it. */
export type Ack<C extends Contract, K extends CommandName<C>> = Output<C['commands'][K]['ack']>
