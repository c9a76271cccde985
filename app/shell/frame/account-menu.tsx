import { type RefObject, useState } from 'react'
import { useLocation } from 'wouter'
import { SignOutDialog } from '#app/features/account/sign-out/sign-out-dialog.tsx'
import { useUser } from '#app/features/account/signed-in.tsx'
import { forgetRecipientDraft } from '#app/features/orders/form/recipient-draft.ts'
import { useUnread } from '#app/features/support/unread/use-unread.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Menu } from '#app/shared/ui/menu.tsx'

const messages = defineMessages({
  ko: {
    menu: '내 메뉴',
    admin: '가게 관리',
    support: '문의',
    unread: (count: string) => `문의, 읽지 않은 메시지 ${count}개`,
    wishes: '찜한 상품',
    settings: '설정',
    signOut: '로그아웃',
  },
  en: {
    menu: 'Account menu',
    admin: 'Shop admin',
    support: 'Support',
    unread: (count: string) => `Support, ${count} unread`,
    wishes: 'Wishlist',
    settings: 'Settings',
    signOut: 'Sign out',
  },
})

interface AccountMenuProps {
  open: boolean
  anchor: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

/** The menu of the signed-in account: its pages, settings and sign-out. */
export function AccountMenu({ open, anchor, onClose }: AccountMenuProps) {
  const t = useMessages(messages)
  const user = useUser()
  const unread = useUnread(user)
  const [, navigate] = useLocation()
  const [askingToSignOut, setAskingToSignOut] = useState(false)
  return (
    <>
      {open && (
        <Menu
          label={t.menu}
          anchor={anchor.current}
          onClose={onClose}
          items={[
            ...(user?.role === 'administrator' ? [{ label: t.admin, href: pathTo('admin') }] : []),
            { label: unread > 0 ? t.unread(formatNumber(unread)) : t.support, href: pathTo('support') },
            { label: t.wishes, href: pathTo('wishes') },
            { label: t.settings, href: pathTo('settings') },
            { label: t.signOut, onSelect: () => setAskingToSignOut(true) },
          ]}
        />
      )}
      <SignOutDialog
        open={askingToSignOut}
        onClose={() => setAskingToSignOut(false)}
        onSignedOut={() => {
          forgetRecipientDraft()
          navigate(pathTo('goodsList'))
        }}
      />
    </>
  )
}
