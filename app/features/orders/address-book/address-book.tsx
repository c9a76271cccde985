import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Address, NewAddress } from '#app/contract/address.ts'
import { MAX_ADDRESSES } from '#app/contract/limits.ts'
import { addressText } from '#app/entities/orders/address-text.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { addressBookMessages } from './address-book.messages.ts'
import { AddressForm } from './address-form.tsx'
import { AddressRow } from './address-row.tsx'
import { addressesQueries } from './addresses.queries.ts'
import { AddressesRealtime } from './addresses-realtime.ts'
import { useAddressesLive } from './use-addresses-live.ts'
import { useChangeAddresses } from './use-change-addresses.ts'

/** The account's addresses, which can be added, changed, removed and made the default one, each in its place. */
export const AddressBook = () => (
  <AddressesRealtime>
    <Book />
  </AddressesRealtime>
)

function Book() {
  const t = useMessages(addressBookMessages)
  const errorText = useErrorText()
  useAddressesLive()
  const { data: addresses, error, refetch } = useQuery(addressesQueries.mine())
  const { mutate, mutateAsync, isPending, variables, error: notChanged, reset } = useChangeAddresses()
  /** The address that is edited, and its place in the book; `new` is one that is not there yet. */
  const [edited, setEdited] = useState<{ address: Address; index: number } | 'new'>()
  const [removing, setRemoving] = useState<Address>()
  const [said, setSaid] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const wasEdited = useRef(edited)
  // The pressed button is gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    const isOver = edited === undefined && wasEdited.current !== undefined
    wasEdited.current = edited
    if ((isOver || said !== '') && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true })
  }, [said, edited])

  if (!addresses) {
    if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
    return (
      <div className="p-5">
        <Skeleton className="h-24" />
      </div>
    )
  }

  const isBusy = ({ addressId }: Address) =>
    isPending && variables !== undefined && 'addressId' in variables && variables.addressId === addressId

  const before = edited === 'new' ? undefined : edited
  const isEdited = ({ addressId }: Address) => before?.address.addressId === addressId
  /** Another window may delete the address that is edited. What was typed stays in its place, and is saved as a new address. */
  const isGone = before !== undefined && !addresses.some(isEdited)
  const shown = isGone ? addresses.toSpliced(before.index, 0, before.address) : addresses

  function open(one: typeof edited) {
    reset()
    setSaid('')
    setEdited(one)
  }

  async function save({ isDefault, ...address }: NewAddress) {
    const change = { ...address, ...(isDefault && { isDefault: true as const }) }
    await mutateAsync(
      before && !isGone ? { addressId: before.address.addressId, change } : { add: { isDefault, ...address } },
    )
    setEdited(undefined)
    setSaid(t.saved)
  }

  return (
    <div ref={place} tabIndex={-1} className="ruled outline-none">
      {shown.map((address, index) =>
        isEdited(address) ? (
          <AddressForm
            key={address.addressId}
            before={address}
            maybeDefault={!address.isDefault}
            onSave={save}
            onCancel={() => setEdited(undefined)}
          />
        ) : (
          <AddressRow
            key={address.addressId}
            address={address}
            busy={isBusy(address)}
            onEdit={() => open({ address, index })}
            onRemove={() => setRemoving(address)}
            onMakeDefault={() => mutate({ addressId: address.addressId, change: { isDefault: true } })}
          />
        ),
      )}
      {edited === 'new' ? (
        <AddressForm maybeDefault={addresses.length > 0} onSave={save} onCancel={() => setEdited(undefined)} />
      ) : (
        <div className="grid justify-items-start gap-3 p-5">
          {addresses.length === 0 && <p className="text-sm text-ink-soft">{t.none}</p>}
          {addresses.length < MAX_ADDRESSES ? (
            <Button onClick={() => open('new')}>{t.add}</Button>
          ) : (
            <p className="text-sm text-ink-soft">{t.full(formatNumber(MAX_ADDRESSES))}</p>
          )}
        </div>
      )}
      {/* An open form says itself what the shop has refused. */}
      <FormError>{edited === undefined && notChanged ? errorText(notChanged) : undefined}</FormError>
      <p role="status" className={said === '' ? 'sr-only' : 'p-5 text-sm text-success'}>
        {said}
      </p>
      <Dialog
        open={removing !== undefined}
        title={t.removeTitle}
        onClose={() => setRemoving(undefined)}
        actions={
          <>
            <Button onClick={() => setRemoving(undefined)}>{t.keep}</Button>
            <Button
              look="danger"
              onClick={() => {
                if (removing) {
                  const { addressId } = removing
                  mutate({ addressId, change: 'remove' }, { onSuccess: () => setSaid(t.removed) })
                }
                setSaid('')
                setRemoving(undefined)
              }}
            >
              {t.removeConfirm}
            </Button>
          </>
        }
      >
        {removing && t.removeWhy(addressText(removing.recipient))}
      </Dialog>
    </div>
  )
}
