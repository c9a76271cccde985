import { type ComponentProps, type ComponentType, type RefObject, useEffect, useRef, useState } from 'react'
import type { AddressDialog } from './address-dialog.tsx'

interface AddressSearchOptions {
  onChoose: (chosen: { postcode: string; address1: string }) => void
  /** Whether to start with typing instead of searching, for an address without a postcode. */
  initiallyByHand: boolean
  /** The field after the address. It gets the focus after the dialog has closed. */
  next: RefObject<HTMLInputElement | null>
}

/**
 * The address search. Its code and its list are loaded when the search is first opened; if they can't be loaded, the shopper
 * types the address.
 */
export function useAddressSearch({ onChoose, initiallyByHand, next }: AddressSearchOptions) {
  const [Loaded, setLoaded] = useState<ComponentType<ComponentProps<typeof AddressDialog>>>()
  const [open, setOpen] = useState(false)
  const [byHand, setByHand] = useState(initiallyByHand)
  const [failed, setFailed] = useState(false)
  const goOn = useRef(false)

  useEffect(() => {
    if (open || !goOn.current) return
    goOn.current = false
    next.current?.focus()
  }, [open, next])

  async function search() {
    try {
      const { AddressDialog: Dialog } = await import('./address-dialog.tsx')
      setFailed(false)
      setLoaded(() => Dialog)
      setOpen(true)
    } catch {
      setFailed(true)
      setByHand(true)
    }
  }

  return {
    search: () => void search(),
    byHand,
    setByHand,
    failed,
    Dialog: Loaded,
    dialog: {
      open,
      onClose: () => setOpen(false),
      onChoose: ({ postcode, address }: { postcode: string; address: string }) => {
        onChoose({ postcode, address1: address })
        setByHand(false)
        goOn.current = true
        setOpen(false)
      },
      onByHand: () => {
        setByHand(true)
        setOpen(false)
      },
    },
  }
}
