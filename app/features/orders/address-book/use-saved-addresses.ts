import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Address } from '#app/contract/address.ts'
import { MAX_ADDRESSES } from '#app/contract/limits.ts'
import type { Recipient } from '#app/contract/order.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { recipientTexts } from '../form/recipient-texts.ts'
import { addressBookMessages } from './address-book.messages.ts'
import { addressesQueries } from './addresses.queries.ts'
import { useChangeAddresses } from './use-change-addresses.ts'

/** The account's addresses for the order form; `undefined` until they are read. If they can't be, there are none, as of guests. */
export function useSavedAddresses(signedIn: boolean): readonly Address[] | undefined {
  const { data, failureCount } = useQuery({ ...addressesQueries.mine(), enabled: signedIn })
  return data ?? (failureCount > 0 || !signedIn ? [] : undefined)
}

/** Whether the recipient of the order is saved with it, if it is not in the address book already. */
export function useSaveRecipient(addresses: readonly Address[], values: Readonly<Record<string, string>>) {
  const t = useMessages(addressBookMessages)
  const showToast = useShowToast()
  const { mutateAsync } = useChangeAddresses()
  const [checked, setChecked] = useState(false)
  const chosen = addresses.find(({ recipient }) => contains(values, recipient))
  const isFull = addresses.length >= MAX_ADDRESSES
  const isOffered = chosen === undefined && !isFull

  /** Call it once the order is placed. The order form may be gone when the shop answers. */
  function saveRecipient(recipient: Recipient | null): void {
    if (!checked || !isOffered || recipient === null) return
    mutateAsync({ add: { label: '', recipient, isDefault: false } }).catch(() =>
      showToast({ about: 'address', text: t.notSaved, link: { label: t.toSettings, href: pathTo('settings') } }),
    )
  }

  return { chosen, isFull, isOffered, checked, setChecked, saveRecipient }
}

/** Whether the form contains a recipient. */
export const contains = (values: Readonly<Record<string, string>>, recipient: Recipient): boolean =>
  Object.entries(recipientTexts(recipient)).every(([name, text]) => values[name] === text)
