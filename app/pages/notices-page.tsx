import { RequireUser } from '#app/features/account/require-user.tsx'
import { NoticeList } from '#app/features/notices/list/notice-list.tsx'
import { noticesMessages } from '#app/features/notices/notices.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function NoticesPage() {
  const t = useMessages(noticesMessages)
  return (
    <RequireUser>
      {() => (
        <div className="mx-auto max-w-xl">
          <PageTitle>{t.notices}</PageTitle>
          <NoticeList />
        </div>
      )}
    </RequireUser>
  )
}
