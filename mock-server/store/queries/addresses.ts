import type { Selectable } from 'kysely'
import type { Address, NewAddress } from '#app/contract/address.ts'
import { MAX_ADDRESSES } from '#app/contract/limits.ts'
import type { Recipient } from '#app/contract/order.ts'
import type { AddressesTable } from '../account-tables.ts'
import type { Queries } from '../open-store.ts'

/** All addresses of an account, the default one first, then the newest. */
export async function listAddresses(db: Queries, userId: number): Promise<Address[]> {
  const rows = await db
    .selectFrom('addresses')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('is_default', 'desc')
    .orderBy('address_id', 'desc')
    .limit(MAX_ADDRESSES)
    .execute()
  return rows.map(toAddress)
}

/** The recipient of the account's default address; `null` without one. */
export async function findDefaultRecipient(db: Queries, userId: number): Promise<Recipient | null> {
  const row = await db
    .selectFrom('addresses')
    .selectAll()
    .where('user_id', '=', userId)
    .where('is_default', '=', 1)
    .executeTakeFirst()
  return row ? toRecipient(row) : null
}

/** Adds an address that is not the default one. Returns its number. */
export async function insertAddress(
  db: Queries,
  userId: number,
  { label, recipient }: Pick<NewAddress, 'label' | 'recipient'>,
): Promise<number> {
  const { address_id } = await db
    .insertInto('addresses')
    .values({ user_id: userId, label, ...columnsOf(recipient), is_default: 0 })
    .returning('address_id')
    .executeTakeFirstOrThrow()
  return address_id
}

/** Stores what an address of the account is now, but for whether it is the default one. */
export async function updateAddress(
  db: Queries,
  userId: number,
  { addressId, label, recipient }: Pick<Address, 'addressId' | 'label' | 'recipient'>,
): Promise<void> {
  await db
    .updateTable('addresses')
    .set({ label, ...columnsOf(recipient) })
    .where('user_id', '=', userId)
    .where('address_id', '=', addressId)
    .execute()
}

/** Makes an address of the account the default one, and no other. */
export async function setDefaultAddress(db: Queries, userId: number, addressId: number): Promise<void> {
  const update = (isDefault: number) =>
    db.updateTable('addresses').set({ is_default: isDefault }).where('user_id', '=', userId)
  // First, because an account has at most one at any time.
  await update(0).where('is_default', '=', 1).execute()
  await update(1).where('address_id', '=', addressId).execute()
}

/** Deletes an address of the account, if it is there. */
export async function deleteAddress(db: Queries, userId: number, addressId: number): Promise<void> {
  await db.deleteFrom('addresses').where('user_id', '=', userId).where('address_id', '=', addressId).execute()
}

type AddressRow = Selectable<AddressesTable>

const columnsOf = ({ name, phone, postcode, address1, address2 }: Recipient) => ({
  name,
  phone,
  postcode: postcode ?? null,
  address1,
  address2,
})

const toRecipient = ({ name, phone, postcode, address1, address2 }: AddressRow): Recipient => ({
  name,
  phone,
  ...(postcode !== null && { postcode }),
  address1,
  address2,
})

const toAddress = (row: AddressRow): Address => ({
  addressId: row.address_id,
  label: row.label,
  recipient: toRecipient(row),
  isDefault: row.is_default === 1,
})
