/**
 * Any schema library that speaks Standard Schema (valibot, zod, arktype): https://standardschema.dev. Only synchronous
 * validation is used.
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
  /** Its one argument is an array of what another event carries; each element is delivered as that event. */
  readonly batchOf?: string
}

/** One Socket.IO namespace: what may be sent and what may be heard. */
export interface Contract {
  readonly commands: Readonly<Record<string, Command>>
  readonly events: Readonly<Record<string, Event>>
}

type Input<S> = S extends Schema ? NonNullable<S['~standard']['types']>['input'] : never
type Output<S> = S extends Schema ? NonNullable<S['~standard']['types']>['output'] : never
type Outputs<T extends readonly Schema[]> = { -readonly [I in keyof T]: Output<T[I]> }

/** Events that can be listened to; those with `batchOf` arrive as the event they name. */
export type EventName<C extends Contract> = {
  [K in keyof C['events'] & string]: C['events'][K] extends { readonly batchOf: string } ? never : K
}[keyof C['events'] & string]

/** The declared arguments of an event, after its schemas. */
export type Args<C extends Contract, K extends EventName<C>> = Outputs<C['events'][K]['args']>

/** The first declared argument, `undefined` of an event without any. */
export type Payload<C extends Contract, K extends EventName<C>> =
  Args<C, K> extends readonly [infer First, ...unknown[]] ? First : undefined

export type CommandName<C extends Contract> = keyof C['commands'] & string

/** What a caller hands over, before the command's schema. */
export type CommandPayload<C extends Contract, K extends CommandName<C>> = Input<C['commands'][K]['payload']>

/** What the server answers, after the ack's schema. */
export type Ack<C extends Contract, K extends CommandName<C>> = Output<C['commands'][K]['ack']>
