import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { accountMessages } from '../account.messages.ts'
import { DeleteAccountDialog } from './delete-account-dialog.tsx'

/** Opens the dialog to delete the account. `onDeleted` is called after the deletion. */
export function DeleteAccountButton({ onDeleted }: { onDeleted: () => void }) {
  const t = useMessages(accountMessages)
  const [asking, setAsking] = useState(false)
  /** Key of the dialog: a new key on each opening discards the typed password. */
  const [asked, setAsked] = useState(0)
  return (
    <>
      <Button
        look="danger"
        onClick={() => {
          setAsked(asked + 1)
          setAsking(true)
        }}
      >
        {t.deleteAccount}
      </Button>
      <DeleteAccountDialog key={asked} open={asking} onClose={() => setAsking(false)} onDeleted={onDeleted} />
    </>
  )
}
