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

interface Edited {
  address: Address
  index: number
}

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
  const { mutate, isPending, variables, error: notChanged } = useChangeAddresses()
  // An open form says itself what the shop has refused.
  const { mutateAsync } = useChangeAddresses()
  /** The addresses that are edited, by their number, and their places in the book. Opening one leaves what is typed in the others. */
  const [edited, setEdited] = useState<ReadonlyMap<number, Edited>>(new Map())
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Address>()
  const [said, setSaid] = useState('')
  const place = useRef<HTMLDivElement>(null)
  const open = edited.size + (adding ? 1 : 0)
  const wasOpen = useRef(open)
  // The pressed button is gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    const isOver = open < wasOpen.current
    wasOpen.current = open
    if ((isOver || said !== '') && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true })
  }, [said, open])

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

  const isThere = ({ addressId }: Address) => addresses.some((address) => address.addressId === addressId)
  /** Another window may delete an address that is edited. What was typed stays in its place, and is saved as a new address. */
  const gone = [...edited.values()]
    .filter(({ address }) => !isThere(address))
    .toSorted((one, other) => one.index - other.index)
  const shown = gone.reduce((before, { index, address }) => before.toSpliced(index, 0, address), addresses)

  function edit(address: Address, index: number) {
    setSaid('')
    setEdited(new Map(edited).set(address.addressId, { address, index }))
  }

  const closeForm = ({ addressId }: Address) =>
    setEdited((before) => new Map([...before].filter(([number]) => number !== addressId)))

  async function add(address: NewAddress) {
    await mutateAsync({ add: address })
    setAdding(false)
    setSaid(t.saved)
  }

  async function save(before: Address, { isDefault, ...address }: NewAddress) {
    const change = { ...address, ...(isDefault && { isDefault: true as const }) }
    if (isThere(before)) await mutateAsync({ addressId: before.addressId, change })
    else await mutateAsync({ add: { isDefault, ...address } })
    closeForm(before)
    setSaid(t.saved)
  }

  return (
    <div ref={place} tabIndex={-1} className="ruled outline-none">
      {shown.map((address, index) =>
        edited.has(address.addressId) ? (
          <AddressForm
            key={address.addressId}
            before={address}
            maybeDefault={!address.isDefault}
            onSave={(changed) => save(address, changed)}
            onCancel={() => closeForm(address)}
          />
        ) : (
          <AddressRow
            key={address.addressId}
            address={address}
            busy={isBusy(address)}
            onEdit={() => edit(address, index)}
            onRemove={() => setRemoving(address)}
            onMakeDefault={() => mutate({ addressId: address.addressId, change: { isDefault: true } })}
          />
        ),
      )}
      {adding ? (
        <AddressForm maybeDefault={addresses.length > 0} onSave={add} onCancel={() => setAdding(false)} />
      ) : (
        <div className="grid justify-items-start gap-3 p-5">
          {addresses.length === 0 && <p className="text-sm text-ink-soft">{t.none}</p>}
          {addresses.length < MAX_ADDRESSES ? (
            <Button
              onClick={() => {
                setSaid('')
                setAdding(true)
              }}
            >
              {t.add}
            </Button>
          ) : (
            <p className="text-sm text-ink-soft">{t.full(formatNumber(MAX_ADDRESSES))}</p>
          )}
        </div>
      )}
      <FormError>{notChanged ? errorText(notChanged) : undefined}</FormError>
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
