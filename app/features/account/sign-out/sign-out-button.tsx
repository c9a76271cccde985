import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { accountMessages } from '../account.messages.ts'
import { SignOutDialog } from './sign-out-dialog.tsx'

interface SignOutButtonProps {
  /** Signs out all browsers and devices of the account. */
  everywhere?: boolean
  /** Called after the session has ended. */
  onSignedOut: () => void
}

/** Signs out after a confirmation. */
export function SignOutButton({ everywhere = false, onSignedOut }: SignOutButtonProps) {
  const t = useMessages(accountMessages)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{everywhere ? t.signOutEverywhere : t.signOut}</Button>
      <SignOutDialog open={asking} everywhere={everywhere} onClose={() => setAsking(false)} onSignedOut={onSignedOut} />
    </>
  )
}
