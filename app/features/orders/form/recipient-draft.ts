import * as v from 'valibot'
import type { Order, Recipient } from '#app/contract/order.ts'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'
import { recipientTexts } from './recipient-texts.ts'

const RecipientFields = v.object({
  name: v.string(),
  phone: v.string(),
  postcode: v.string(),
  address1: v.string(),
  address2: v.string(),
  /** Drafts of earlier versions don't have it. */
  couponCode: v.optional(v.string()),
})
export type RecipientFields = v.InferOutput<typeof RecipientFields> & { couponCode: string }

const empty: RecipientFields = { ...recipientTexts(), couponCode: '' }

const Draft = v.nullable(v.object({ userId: v.number(), recipient: RecipientFields }))

const openDraft = () =>
  createStoredValue(
    'recipient-draft',
    (value) => v.is(Draft, value),
    null,
    () => sessionStorage,
  )

/** What this shopper has typed in this tab so far. Drafts of other accounts are ignored. */
export function readRecipientDraft(userId: number): RecipientFields {
  const draft = openDraft().get()
  return draft?.userId === userId ? { ...draft.recipient, couponCode: draft.recipient.couponCode ?? '' } : empty
}

/** What the order form starts with: the draft, or the usual recipient where nobody has typed any. */
export function recipientToStartWith(userId: number, usual: Recipient | undefined): RecipientFields {
  const draft = readRecipientDraft(userId)
  const { couponCode, ...recipient } = draft
  const isTyped = Object.values(recipient).some((text) => text !== '')
  return isTyped ? draft : { ...recipientTexts(usual), couponCode }
}

export const writeRecipientDraft = (userId: number, recipient: RecipientFields): void =>
  openDraft().set({ userId, recipient })

/** Forgets the code of a coupon that an order has used: the next order is none of it. Another code stays. */
export function forgetCoupon(userId: number, { payment }: Pick<Order, 'payment'>): void {
  const draft = readRecipientDraft(userId)
  const isUsed = draft.couponCode.trim().toUpperCase() === payment?.couponCode?.toUpperCase()
  if (isUsed) writeRecipientDraft(userId, { ...draft, couponCode: '' })
}

/** Deletes the draft at sign-out. */
export const forgetRecipientDraft = (): void => openDraft().set(null)
