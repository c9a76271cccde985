import type { LabAnything, LabEmit, LabPerson, LabRoom } from '#app/contract/lab.ts'

/** What the lab's commands may do with the socket that sent them. Whatever emits to others may throw `too_many_requests`. */
export interface LabAbilities {
  person: LabPerson
  /** Emits `message` to the sender. */
  sendBack(text: string): void
  /** Emits `customEventName` to the sender. */
  emitBack(value: LabAnything): void
  enterChat(): void
  say(text: string): void
  type(typing: boolean): void
  joinChatRoom(): void
  /** Throws `forbidden` outside the room. The socket closes after the command is acknowledged. */
  leaveChatRoom(): void
  /** Throws `forbidden` outside the room. */
  chat(text: string): void
  joinRoom(room: LabRoom): void
  leaveRoom(room: LabRoom): void
  /** Throws `forbidden` outside the room. */
  sayInRoom(room: LabRoom, text: string): void
  /** Resolves to whether the client acknowledged; only an emit with an ack waits for that. */
  emit(emit: LabEmit): Promise<boolean>
  /** From now on the socket receives the feed. Replays the stored ticks above `after` at once. */
  follow(after: number | undefined): { latest: number; missed: number }
}
