import { useState } from 'react'
import type { User } from '#app/contract/user.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Button } from '#app/shared/ui/button.tsx'
import { ChangeRole } from './change-role.tsx'
import { rolesMessages } from './roles.messages.ts'

interface FoundAccountProps {
  account: User
  /** Whether it is the administrator's own. */
  own: boolean
  onChanged: (account: User) => void
}

/** An account with its role, which can be changed unless the account is one's own. */
export function FoundAccount({ account, own, onChanged }: FoundAccountProps) {
  const t = useMessages(rolesMessages)
  const [asking, setAsking] = useState(false)
  const [changed, setChanged] = useState(false)
  const { nickname, email, role } = account
  return (
    <article aria-label={nickname} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-bold break-all">{nickname}</h2>
        <Badge tone={role === 'administrator' ? 'accent' : 'neutral'}>
          {role === 'administrator' ? t.isAdministrator : t.isShopper}
        </Badge>
        <p className="basis-full text-sm break-all text-ink-soft">{email}</p>
      </div>
      {own ? (
        <p>{t.own}</p>
      ) : (
        <Button aria-haspopup="dialog" className="justify-self-start" onClick={() => setAsking(true)}>
          {role === 'administrator' ? t.toShopper : t.toAdministrator}
        </Button>
      )}
      <p role="status" className={changed ? 'text-sm text-success' : 'sr-only'}>
        {changed && (role === 'administrator' ? t.nowAdministrator(nickname) : t.nowShopper(nickname))}
      </p>
      {asking && (
        <ChangeRole
          account={account}
          onClose={() => setAsking(false)}
          onChanged={(user) => {
            setAsking(false)
            setChanged(true)
            onChanged(user)
          }}
        />
      )}
    </article>
  )
}
