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
  guestEmail: v.optional(v.string()),
})
export type RecipientFields = Record<keyof v.InferOutput<typeof RecipientFields>, string>

const empty: RecipientFields = { ...recipientTexts(), couponCode: '', guestEmail: '' }

const Draft = v.nullable(v.object({ userId: v.nullable(v.number()), recipient: RecipientFields }))

/** What a draft of an earlier version doesn't have is empty. */
const withAll = ({
  couponCode = '',
  guestEmail = '',
  ...recipient
}: v.InferOutput<typeof RecipientFields>): RecipientFields => ({
  ...recipient,
  couponCode,
  guestEmail,
})

const openDraft = () =>
  createStoredValue(
    'recipient-draft',
    (value) => v.is(Draft, value),
    null,
    () => sessionStorage,
  )

/**
 * What this shopper has typed in this tab so far, `null` being a guest, who may have signed in since. Drafts of other accounts are
 * ignored.
 */
export function readRecipientDraft(userId: number | null): RecipientFields {
  const draft = openDraft().get()
  return draft?.userId === userId || draft?.userId === null ? withAll(draft.recipient) : empty
}

/** What the order form starts with: the draft, or the usual recipient where nobody has typed any. */
export function recipientToStartWith(userId: number | null, usual: Recipient | undefined): RecipientFields {
  const draft = readRecipientDraft(userId)
  const { couponCode, guestEmail, ...recipient } = draft
  const isTyped = Object.values(recipient).some((text) => text !== '')
  return isTyped ? draft : { ...recipientTexts(usual), couponCode, guestEmail }
}

export const writeRecipientDraft = (userId: number | null, recipient: RecipientFields): void =>
  openDraft().set({ userId, recipient })

/** Forgets the code of a coupon that an order has used: the next order is none of it. Another code stays. */
export function forgetCoupon(userId: number | null, { payment }: Pick<Order, 'payment'>): void {
  const draft = readRecipientDraft(userId)
  const isUsed = draft.couponCode.trim().toUpperCase() === payment?.couponCode?.toUpperCase()
  if (isUsed) writeRecipientDraft(userId, { ...draft, couponCode: '' })
}

/** Deletes the draft at sign-out. */
export const forgetRecipientDraft = (): void => openDraft().set(null)
