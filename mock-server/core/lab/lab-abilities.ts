import type { LabAnything, LabEmit, LabPerson, LabRoom } from '#app/contract/lab.ts'

/** What the lab's commands may do with the socket that sends them. What is told to others is limited: `too_many_requests`. */
export interface LabAbilities {
  person: LabPerson
  /** To the sender alone, as a `message`. */
  sendBack(text: string): void
  /** To the sender alone, as a `customEventName`. */
  emitBack(value: LabAnything): void
  enterChat(): void
  say(text: string): void
  type(typing: boolean): void
  joinChatRoom(): void
  /** Throws `forbidden` where it isn't in it. The socket is closed once the command is acknowledged. */
  leaveChatRoom(): void
  /** Throws `forbidden` where it isn't in it. */
  chat(text: string): void
  joinRoom(room: LabRoom): void
  leaveRoom(room: LabRoom): void
  /** Throws `forbidden` where it isn't in it. */
  sayInRoom(room: LabRoom, text: string): void
  /** Resolves to whether the client has acknowledged; only an emit with an ack waits for it. */
  emit(emit: LabEmit): Promise<boolean>
  /** From now on it hears the feed, and at once what came after `after`, as far as that is kept. */
  follow(after: number | undefined): { latest: number; missed: number }
}
