import type { Selectable } from 'kysely'
import { hiddenNickname } from '#app/contract/user.ts'
import type { Tables } from '../tables.ts'

/** The columns that `publicNickname` needs. */
export const publicColumns = ['nickname', 'hide_nickname'] as const
export type PublicColumns = Pick<Selectable<Tables['users']>, (typeof publicColumns)[number]>

/** The nickname that others see. */
export const publicNickname = ({ nickname, hide_nickname }: PublicColumns): string =>
  hide_nickname === 1 ? hiddenNickname(nickname) : nickname
