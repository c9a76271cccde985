import { use } from 'react'
import { ShopConnection } from '#app/shared/api/shop-connection.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { ModalEcho } from '#app/shared/ui/modal-echo.tsx'
import { adminMessages } from './admin.messages.ts'
import { useAdminStatus } from './admin-realtime.ts'

/** Shows whether the admin receives live updates, and how many people are in the shop. */
export function AdminStatus({ people }: { people: number | null }) {
  const t = useMessages(adminMessages)
  const connection = use(ShopConnection)
  const phase = useAdminStatus((status) => status.phase)
  const tried = useAdminStatus(
    (status) => status.phase === 'connecting' && (status.attempt > 0 || status.retryAt !== null),
  )
  const lost = phase === 'offline' || tried
  const text = phase === 'online' ? t.live : phase === 'denied' ? t.denied : lost ? t.offline : t.connecting
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <p role="status" className="inline-flex items-center gap-2 font-semibold">
        <span
          aria-hidden="true"
          className={classNames('size-2.5 shrink-0 rounded-lg', phase === 'online' ? 'bg-success' : 'bg-line-strong')}
        />
        <span>{text}</span>
      </p>
      <ModalEcho>{text}</ModalEcho>
      {phase === 'denied' && <Button onClick={() => connection?.retry()}>{t.retry}</Button>}
      {phase === 'online' && people !== null && <p className="text-ink-soft">{t.online(formatNumber(people))}</p>}
    </div>
  )
}
