import type { Selectable } from 'kysely'
import { hiddenNickname } from '#app/contract/user.ts'
import type { Tables } from '../tables.ts'

/** What it takes to tell others who somebody is. */
export const publicColumns = ['nickname', 'hide_nickname'] as const
export type PublicColumns = Pick<Selectable<Tables['users']>, (typeof publicColumns)[number]>

/** How others see who has bought or said something. */
export const publicNickname = ({ nickname, hide_nickname }: PublicColumns): string =>
  hide_nickname === 1 ? hiddenNickname(nickname) : nickname
