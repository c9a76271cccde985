import { hiddenNickname } from '#app/contract/user.ts'

/**
 * The name that others see in a room of the goods chat. Hidden nicknames that begin alike are told apart by two characters, which
 * are the same in all of the room, and others in every other room.
 */
export function goodsChatName(who: { nickname: string; hidden: boolean; userId: number }, room: string): string {
  return who.hidden ? hiddenNickname(who.nickname) + tag(`${room}/${who.userId}`) : who.nickname
}

/** Two of 36 characters by FNV-1a (RFC 9923). */
function tag(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return ((hash >>> 0) % 36 ** 2).toString(36).padStart(2, '0')
}
