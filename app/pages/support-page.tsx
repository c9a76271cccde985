import { Redirect } from 'wouter'
import { RequireUser } from '#app/features/account/require-user.tsx'
import { supportMessages } from '#app/features/support/support.messages.ts'
import { SupportRealtime } from '#app/features/support/support-realtime.ts'
import { OwnThread } from '#app/features/support/thread/own-thread.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

/** The shopper's support thread. Administrators answer in the admin. */
export function SupportPage() {
  const t = useMessages(supportMessages)
  return (
    <RequireUser>
      {({ userId, role }) =>
        role === 'administrator' ? (
          <Redirect to={pathTo('admin', undefined, { tab: 'support' })} replace />
        ) : (
          <SupportRealtime>
            <div className="mx-auto max-w-2xl">
              <PageTitle>{t.title}</PageTitle>
              <OwnThread key={userId} userId={userId} />
            </div>
          </SupportRealtime>
        )
      }
    </RequireUser>
  )
}
