import type { Coupon } from '#app/contract/coupon.ts'
import { formatDateTime, formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { shopNow } from '#app/shared/shop-time.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { adminCouponsMessages } from './admin-coupons.messages.ts'
import { EndCoupon } from './end-coupon.tsx'

const tones = { usable: 'success', notStarted: 'sky', usedUp: 'sun', ended: 'neutral' } as const

/** One coupon in the admin: what it takes off, when, and how often it was used. */
export function CouponCard({ coupon }: { coupon: Coupon }) {
  const t = useMessages(adminCouponsMessages)
  const [language] = useLanguage()
  const { code, kind, value, maxDiscount, minTotal, startsAt, endsAt, limit, used } = coupon
  const state = stateOf(coupon, shopNow())
  const krw = (amount: number) => formatKrw(language, amount)
  return (
    <article
      aria-label={code}
      className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-4"
    >
      <div className="grid grow basis-60 gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="font-bold">{code}</h2>
          <Badge tone={tones[state]}>{t[state]}</Badge>
        </div>
        <p>
          {kind === 'amount' ? t.amountOff(krw(value)) : t.percentOff(formatNumber(value), krw(maxDiscount ?? 0))}
          <span className="text-ink-soft"> · {minTotal > 0 ? t.minimum(krw(minTotal)) : t.noMinimum}</span>
        </p>
        <p className="text-sm text-ink-soft">
          {formatDateTime(language, startsAt)} – {formatDateTime(language, endsAt)}
        </p>
      </div>
      <div className="flex min-h-11 grow flex-wrap items-center justify-between gap-x-6 sm:grow-0">
        <p className="text-sm">
          {limit === null ? t.used(formatNumber(used)) : t.usedOf(formatNumber(used), formatNumber(limit))}
        </p>
        {state !== 'ended' && <EndCoupon couponId={coupon.couponId} code={code} />}
      </div>
    </article>
  )
}

function stateOf({ startsAt, endsAt, limit, used }: Coupon, now: number): keyof typeof tones {
  if (now >= Date.parse(endsAt)) return 'ended'
  if (now < Date.parse(startsAt)) return 'notStarted'
  return limit !== null && used >= limit ? 'usedUp' : 'usable'
}
