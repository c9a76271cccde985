import type { Address, AddressChange } from '#app/contract/address.ts'
import { MAX_ADDRESSES } from '#app/contract/limits.ts'
import type { Recipient } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import {
  deleteAddress,
  insertAddress,
  listAddresses,
  setDefaultAddress,
  updateAddress,
} from '#mock-server/store/queries/addresses.ts'
import { requireMember } from '../account/require-member.ts'
import type { Session } from '../backend.ts'
import type { Endpoints, Shop } from '../context.ts'
import { withReadPhone } from '../orders/with-read-phone.ts'
import { ApiError } from '../run/errors/api-error.ts'

export const addressesEndpoints = {
  async listAddresses({ shop, session }) {
    return { addresses: await listAddresses(shop.store.db, session.user.userId) }
  },

  addAddress({ shop, session }, { body: { label, isDefault, ...body } }) {
    const recipient = withReadPhone(body.recipient)
    return change(shop, session, async (tx, userId, addresses) => {
      const same = addresses.find((one) => one.label === label && isSame(one.recipient, recipient))
      if (same) return isDefault && makeDefault(tx, userId, same)
      if (addresses.length >= MAX_ADDRESSES) throw new ApiError('addresses_full')
      const addressId = await insertAddress(tx, userId, { label, recipient })
      if (isDefault || addresses.length === 0) await setDefaultAddress(tx, userId, addressId)
      return true
    })
  },

  changeAddress({ shop, session }, { params, body }) {
    const changed: AddressChange = { ...body, ...(body.recipient && { recipient: withReadPhone(body.recipient) }) }
    return change(shop, session, async (tx, userId, addresses) => {
      const before = addresses.find(({ addressId }) => addressId === params.addressId)
      if (before === undefined) throw new ApiError('address_not_found')
      const { label = before.label, recipient = before.recipient, isDefault } = changed
      await updateAddress(tx, userId, { ...before, label, recipient })
      if (isDefault) await makeDefault(tx, userId, before)
      return true
    })
  },

  removeAddress({ shop, session }, { params }) {
    return change(shop, session, async (tx, userId, addresses) => {
      const removed = addresses.find(({ addressId }) => addressId === params.addressId)
      if (removed === undefined) return false
      await deleteAddress(tx, userId, removed.addressId)
      const [next] = addresses.filter((one) => one !== removed)
      if (removed.isDefault && next) await setDefaultAddress(tx, userId, next.addressId)
      return true
    })
  },
} satisfies Partial<Endpoints>

/**
 * Changes the account's addresses, which nobody else changes meanwhile, and answers them as they are then. `change` returns whether it
 * has changed any.
 */
async function change(
  shop: Shop,
  { user: { userId } }: Session,
  change: (tx: Queries, userId: number, addresses: readonly Address[]) => Promise<boolean>,
) {
  const { changed, addresses } = await shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const changed = await change(tx, userId, await listAddresses(tx, userId))
    return { changed, addresses: await listAddresses(tx, userId) }
  })
  if (changed) shop.domainEvents.publish({ type: 'addresses-changed', userId, change: {} })
  return { addresses }
}

/** Returns `false` when the address is the default one already. */
async function makeDefault(tx: Queries, userId: number, { addressId, isDefault }: Address): Promise<boolean> {
  if (!isDefault) await setDefaultAddress(tx, userId, addressId)
  return !isDefault
}

const isSame = (one: Recipient, other: Recipient): boolean =>
  one.name === other.name &&
  one.phone === other.phone &&
  one.postcode === other.postcode &&
  one.address1 === other.address1 &&
  one.address2 === other.address2
