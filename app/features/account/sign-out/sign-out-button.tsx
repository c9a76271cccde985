import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { accountMessages } from '../account.messages.ts'
import { SignOutDialog } from './sign-out-dialog.tsx'

interface SignOutButtonProps {
  /** On every browser and device of the account, not on this one alone. */
  everywhere?: boolean
  /** Told once the session is over. */
  onSignedOut: () => void
}

/** Signs out after a question. */
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
