import * as v from 'valibot'
import { Count, Seq, Timestamp } from './primitives.ts'
import { textUpTo } from './text.ts'

/** What is said in the lab. */
export const LabText = textUpTo(200)
export type LabText = v.InferOutput<typeof LabText>

const LabPlain = v.union([LabText, v.number(), v.boolean(), v.null()])

/** What an event of one's own may carry: a plain value, or a list or an object of at most ten. */
export const LabAnything = v.union([
  LabPlain,
  v.pipe(v.array(LabPlain), v.maxLength(10)),
  v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), LabPlain), v.maxEntries(10)),
])
export type LabAnything = v.InferOutput<typeof LabAnything>

/** A socket of the lab, named by the server: the account's nickname, or "손님" (Guest) with a number. */
export const LabPerson = v.object({ id: v.string(), name: v.string() })
export type LabPerson = v.InferOutput<typeof LabPerson>

/** Who is in the chat: how many, and the first 50 of them. */
export const LabParticipants = v.object({ count: Count, people: v.array(LabPerson) })
export type LabParticipants = v.InferOutput<typeof LabParticipants>

/** The rooms of the picture that shows who hears what. */
export const LabPictureRoom = v.picklist(['red', 'blue'])
export type LabPictureRoom = v.InferOutput<typeof LabPictureRoom>

/** The rooms that lie side by side. */
export const LabSideRoom = v.picklist(['east', 'west'])
export type LabSideRoom = v.InferOutput<typeof LabSideRoom>

/** Every room that can be entered. */
export const LabRoom = v.picklist([...LabPictureRoom.options, ...LabSideRoom.options])
export type LabRoom = v.InferOutput<typeof LabRoom>

/** The ways in which a server can emit, by what one would write. */
export const LabEmitKind = v.picklist([
  'io.emit',
  'socket.emit',
  'socket.broadcast.emit',
  'io.to.emit',
  'socket.to.emit',
  'io.volatile.emit',
  'socket.emitWithAck',
])
export type LabEmitKind = v.InferOutput<typeof LabEmitKind>

/** Asks for an emit of a kind. `id` is found again in what is emitted, `times` packets go out at one go. */
export const LabEmit = v.object({
  kind: LabEmitKind,
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)),
  room: v.optional(LabPictureRoom, 'red'),
  times: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10)), 1),
})
export type LabEmit = v.InferOutput<typeof LabEmit>

/** One packet of an emit that was asked for, the `number`th of `times`. */
export const LabEmitted = v.object({ id: v.string(), kind: LabEmitKind, number: Count, times: Count })
export type LabEmitted = v.InferOutput<typeof LabEmitted>

/** One of the feed that counts on, a second apart. `replayed`: told to one who came back, because it was missed. */
export const LabTick = v.object({ seq: Seq, at: Timestamp, replayed: v.boolean() })
export type LabTick = v.InferOutput<typeof LabTick>
