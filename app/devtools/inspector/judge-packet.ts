import * as v from 'valibot'
import { SocketError } from '#app/contract/errors.ts'
import { HandshakeAuth, socket } from '#app/contract/socket.ts'
import type { SocketNamespace } from '#app/contract/socket-namespace.ts'

export interface Verdict {
  /** Whether it fits its schema; `unknown` has none in the contract, and of `plain` packets nothing is asked. */
  state: 'fits' | 'breaks' | 'unknown' | 'plain'
  issues: readonly string[]
}

/** Of these packets nothing is asked. */
export const notJudged: Verdict = { state: 'plain', issues: [] }
const unknown: Verdict = { state: 'unknown', issues: [] }

/** What is wrong with a value, with its place; `place` is the value's own among several. */
function issuesOf(schema: v.GenericSchema, value: unknown, place?: number): string[] {
  const { issues = [] } = v.safeParse(schema, value)
  return issues.map((issue) => {
    const path = [place, v.getDotPath(issue)].filter((part) => part !== undefined && part !== null).join('.')
    return path === '' ? issue.message : `${path}: ${issue.message}`
  })
}

const check = (schema: v.GenericSchema, value: unknown): Verdict => verdict(issuesOf(schema, value))

const verdict = (issues: readonly string[]): Verdict => ({ state: issues.length > 0 ? 'breaks' : 'fits', issues })

const tables: Readonly<Record<string, SocketNamespace>> = socket

/** What the contract itself has: every object has a `toString` besides. */
const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined

/** Checks a received event against the contract. */
export function judgeEvent(namespace: string, name: string, args: readonly unknown[]): Verdict {
  const event = own(own(tables, namespace)?.events, name)
  if (!event) return unknown
  return verdict(event.args.flatMap((schema, index) => issuesOf(schema, args[index], index)))
}

/** What it says of a command that is sent. */
export function judgeCommand(namespace: string, name: string, payload: unknown): Verdict {
  const command = own(own(tables, namespace)?.commands, name)
  return command ? check(command.payload, payload) : unknown
}

const Accepted = v.object({ ok: v.literal(true) })
const Refused = v.object({ ok: v.literal(false), error: SocketError })

/** What it says of a command's acknowledgement. */
export function judgeAck(namespace: string, name: string, ack: unknown): Verdict {
  const command = own(own(tables, namespace)?.commands, name)
  if (!command) return unknown
  if (v.is(Refused, ack)) return { state: 'fits', issues: [] }
  return verdict([...issuesOf(Accepted, ack), ...issuesOf(command.ack, ack)])
}

/** What it says of a handshake on its way out. */
export const judgeHandshake = (auth: unknown): Verdict => (auth === undefined ? notJudged : check(HandshakeAuth, auth))
