import { Link } from 'wouter'
import { CartLink } from '#app/features/cart/cart-link.tsx'
import { useUser } from '#app/features/session/session.tsx'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Logo } from '#app/shared/ui/logo.tsx'

const messages = defineMessages({
  ko: { main: '주 메뉴', home: '장터 홈', orders: '내 주문', settings: '설정', signIn: '로그인' },
  en: { main: 'Main menu', home: '장터 (Jangteo) home', orders: 'My orders', settings: 'Settings', signIn: 'Sign in' },
})

export function Header() {
  const t = useMessages(messages)
  const user = useUser()
  const item = 'inline-flex min-h-11 items-center gap-1.5 rounded-md px-3 text-sm font-semibold hover:bg-sunken'
  return (
    <header className="sticky top-0 z-20 border-b border-line frosted">
      <nav aria-label={t.main} className="mx-auto flex max-w-6xl items-center gap-1 px-2 py-1.5 sm:px-4">
        <Link
          href={pathTo('goodsList')}
          aria-label={t.home}
          className="me-auto inline-flex min-h-11 items-center rounded-md px-2"
        >
          <Logo />
        </Link>
        {user && (
          <Link href={pathTo('orders')} className={item}>
            {t.orders}
          </Link>
        )}
        <Link href={pathTo('settings')} className={item}>
          <span className="max-w-28 truncate sm:max-w-48">{user ? user.nickname : t.settings}</span>
        </Link>
        {!user && (
          <Link href={pathTo('signIn')} className={item}>
            {t.signIn}
          </Link>
        )}
        <CartLink className={item} />
      </nav>
    </header>
  )
}
