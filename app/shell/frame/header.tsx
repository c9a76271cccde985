import { type ComponentType, type MouseEvent, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { type SignedInUser, useUser } from '#app/features/account/signed-in.tsx'
import { CartLink } from '#app/features/cart/drawer/cart-link.tsx'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { Icon } from '#app/shared/ui/icon.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import type { NotLoadedProps } from '#app/shared/ui/lazy-part.tsx'
import { Logo } from '#app/shared/ui/logo.tsx'

/** Pages that already show the cart. */
const atCart: string[] = [pathTo('cart'), pathTo('order')]

const loadCartDrawer = async () => (await import('#app/features/cart/drawer/cart-drawer.tsx')).CartDrawer
const SupportBadge = lazyExtra(() => import('#app/features/support/unread/support-badge.tsx'), 'SupportBadge')
const NoticeBell = lazyExtra(() => import('#app/features/notices/bell/notice-bell.tsx'), 'NoticeBell')
const AccountMenu = lazyExtra(() => import('./account-menu.tsx'), 'AccountMenu', MenuNotLoaded)

const messages = defineMessages({
  ko: { main: '주 메뉴', home: '장터 홈', orders: '내 주문', signIn: '로그인' },
  en: { main: 'Main menu', home: '장터 (Jangteo) home', orders: 'My orders', signIn: 'Sign in' },
})

export function Header() {
  const t = useMessages(messages)
  const user = useUser()
  const item = 'inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-sm font-semibold hover:bg-sunken sm:px-3'
  return (
    <header className="top-0 z-20 border-b [@media(height>=32rem)]:sticky border-line frosted">
      <nav
        aria-label={t.main}
        className="mx-auto flex max-w-(--page) flex-wrap items-center px-2 sm:gap-1 py-1.5 sm:px-4"
      >
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
        {user ? (
          <>
            <AccountButton user={user} className={item} />
            {/* Takes its place before it is loaded, which would move the others. */}
            <Suspense fallback={<span className="size-11" />}>
              <NoticeBell />
            </Suspense>
          </>
        ) : (
          <Link href={pathTo('signIn')} className={item}>
            {t.signIn}
          </Link>
        )}
        <CartButton className={item} />
      </nav>
    </header>
  )
}

function AccountButton({ user, className }: { user: SignedInUser; className: string }) {
  const button = useRef<HTMLButtonElement>(null)
  /** `undefined` until the menu is first opened, which loads its code. */
  const [open, setOpen] = useState<boolean>()
  return (
    // As wide as the name if there is room; on a phone it shrinks before the line breaks.
    <div className="relative max-w-max min-w-0 flex-1 basis-16">
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open === true}
        onClick={() => setOpen(!open)}
        className={classNames(className, 'max-w-full')}
      >
        <span className="truncate sm:max-w-48">{user.nickname}</span>
        <Icon name="down" className="size-4 shrink-0" />
      </button>
      <Suspense>
        <SupportBadge user={user} />
      </Suspense>
      <Suspense>
        {open !== undefined && <AccountMenu open={open} anchor={button} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  )
}

/** Says below the button why there is no menu. Each press tries again. */
function MenuNotLoaded({ open, error, onRetry }: NotLoadedProps & { open: boolean }) {
  const errorText = useErrorText()
  const retry = useEffectEvent(onRetry)
  useEffect(() => {
    if (open) retry()
  }, [open])
  return (
    <p
      role="alert"
      className="absolute end-0 top-full z-30 w-64 rounded-md bg-ink p-3 text-sm text-canvas shadow-floating empty:hidden"
    >
      {open && errorText(error)}
    </p>
  )
}

/** Opens the cart in a drawer on wide screens. On a phone, and with a modifier key, it stays an ordinary link. */
function CartButton({ className }: { className: string }) {
  const [location, navigate] = useLocation()
  const [Drawer, setDrawer] = useState<ComponentType<{ onClose: () => void }>>()
  const open = (event: MouseEvent) => {
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (!plain || atCart.includes(location) || !window.matchMedia('(min-width: 48rem)').matches) return
    event.preventDefault()
    // If the drawer's code can't be loaded, go to the cart page.
    loadCartDrawer().then(
      (Loaded) => setDrawer(() => Loaded),
      () => navigate(pathTo('cart')),
    )
  }
  return (
    <>
      <CartLink className={className} onClick={open} />
      {Drawer && <Drawer onClose={() => setDrawer(undefined)} />}
    </>
  )
}
