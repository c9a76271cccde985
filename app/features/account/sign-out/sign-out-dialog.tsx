import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { accountMessages } from '../account.messages.ts'
import { useSignOut } from './use-sign-out.ts'
import { useSignOutEverywhere } from './use-sign-out-everywhere.ts'

interface SignOutDialogProps {
  open: boolean
  /** Signs out all browsers and devices of the account. */
  everywhere?: boolean
  onClose: () => void
  /** Called after the session has ended. */
  onSignedOut: () => void
}

/** Asks for confirmation before signing out. */
export function SignOutDialog({ open, everywhere = false, onClose, onSignedOut }: SignOutDialogProps) {
  const t = useMessages(accountMessages)
  const here = useSignOut()
  const all = useSignOutEverywhere()
  const signOut = everywhere ? all : here
  const showToast = useShowToast()
  const errorText = useErrorText()
  async function confirm() {
    if (signOut.isPending) return
    try {
      // Await here instead of using callbacks of `mutate`: signing out unmounts this component, and callbacks would not run.
      await signOut.mutateAsync()
    } catch {
      return // The dialog shows the error.
    }
    showToast({ about: 'account', text: everywhere ? t.signedOutEverywhere : t.signedOut })
    onSignedOut()
  }
  const why = everywhere ? t.reallySignOutEverywhereWhy : t.reallySignOutWhy
  return (
    <Dialog
      open={open}
      title={everywhere ? t.reallySignOutEverywhere : t.reallySignOut}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" busy={signOut.isPending} onClick={() => void confirm()}>
            {everywhere ? t.signOutEverywhere : t.signOut}
          </Button>
        </>
      }
    >
      {signOut.error ? errorText(signOut.error) : why}
    </Dialog>
  )
}
