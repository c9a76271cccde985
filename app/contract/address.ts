import * as v from 'valibot'
import { Recipient } from './order.ts'
import { emptyOrVisible, fieldError, maxCharacters, oneLine } from './primitives.ts'
import type { SocketNamespace } from './socket-namespace.ts'

export const AddressId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export type AddressId = v.InferOutput<typeof AddressId>

/** What a shopper calls an address, such as "우리 집": 0–20 characters. Its row and buttons are named by it. */
const AddressLabel = v.pipe(
  v.string(),
  v.normalize('NFC'),
  v.trim(),
  emptyOrVisible,
  maxCharacters(20, fieldError('tooLong')),
  oneLine,
)

/** Where an account has its orders delivered. The default one is filled in when it orders. */
export const Address = v.object({
  addressId: AddressId,
  label: v.string(),
  recipient: Recipient,
  isDefault: v.boolean(),
})
export type Address = v.InferOutput<typeof Address>

/** A new address. The first one is the default, whatever `isDefault` says. */
export const NewAddress = v.object({
  label: v.optional(AddressLabel, ''),
  recipient: Recipient,
  isDefault: v.optional(v.boolean(), false),
})
export type NewAddress = v.InferOutput<typeof NewAddress>

/** What is left out stays. An address stops being the default when another one becomes it. */
export const AddressChange = v.object({
  label: v.optional(AddressLabel),
  recipient: v.optional(Recipient),
  isDefault: v.optional(v.literal(true)),
})
export type AddressChange = v.InferOutput<typeof AddressChange>

/** All addresses of an account: the default one first, then the newest. */
export const AddressBook = v.object({ addresses: v.array(Address) })
export type AddressBook = v.InferOutput<typeof AddressBook>

/** The address book's part of the default namespace. The app loads it with the address book. */
export const addressesSocket = {
  '/': {
    access: 'open',
    commands: {},
    events: {
      /** To all sockets of one account, which read its addresses again: nobody else's memory should hold them. */
      ADDRESSES_CHANGED: { args: [] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
