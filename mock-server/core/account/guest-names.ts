import { guestName } from '#app/contract/purchase.ts'
import { lookOfText } from '#mock-server/store/queries/look-of-text.ts'

const looks = [guestName, 'guest'].map(lookOfText)

/** Whether a nickname looks like what others see of somebody without an account. */
export const isGuestName = (nickname: string): boolean => looks.includes(lookOfText(nickname))
