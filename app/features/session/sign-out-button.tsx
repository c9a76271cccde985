import { useState } from 'react'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { useShowStatus } from '#app/shared/ui/status-message.tsx'
import { sessionMessages } from './session.messages.ts'
import { useSignOut } from './use-sign-out.ts'

/** Asks first. `onSignedOut` is told once the session is over. */
export function SignOutButton({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useMessages(sessionMessages)
  const [asking, setAsking] = useState(false)
  const signOut = useSignOut()
  const showStatus = useShowStatus()
  const errorText = useErrorText()
  async function confirm() {
    if (signOut.isPending) return
    try {
      // Awaited here: the button is gone with the session, and with it the callbacks of `mutate`.
      await signOut.mutateAsync()
    } catch {
      return // The dialog says why.
    }
    showStatus({ about: 'account', text: t.signedOut })
    onSignedOut()
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.signOut}</Button>
      <Dialog
        open={asking}
        title={t.reallySignOut}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t.cancel}</Button>
            <Button look="primary" busy={signOut.isPending} onClick={() => void confirm()}>
              {t.signOut}
            </Button>
          </>
        }
      >
        {signOut.error ? errorText(signOut.error) : t.reallySignOutWhy}
      </Dialog>
    </>
  )
}
