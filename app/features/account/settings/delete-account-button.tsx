import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { accountMessages } from '../account.messages.ts'
import { DeleteAccountDialog } from './delete-account-dialog.tsx'

/** Opens the question. `onDeleted` is told once the account is gone. */
export function DeleteAccountButton({ onDeleted }: { onDeleted: () => void }) {
  const t = useMessages(accountMessages)
  const [asking, setAsking] = useState(false)
  /** A new dialog each time: a password that was typed and not sent is gone. */
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
