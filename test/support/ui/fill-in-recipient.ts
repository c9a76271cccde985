import type { UserEvent } from '@testing-library/user-event'
import { fillIn } from './fill-in.ts'
import { fillInAddress } from './fill-in-address.ts'

/** Fills in the order form. */
export async function fillInRecipient(user: UserEvent): Promise<void> {
  await fillIn(user, { '받는 사람': '김미나', 연락처: '010-1234-5678' })
  await fillInAddress(user)
  await fillIn(user, { 상세주소: '101호' })
}
