import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CouponKind } from '#app/contract/coupon.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { shopNow } from '#app/shared/shop-time.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { RadioGroup } from '#app/shared/ui/radio-group.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { adminQueries } from '../admin.queries.ts'
import { dayInSeoul } from '../seoul-days.ts'
import { adminCouponsMessages } from './admin-coupons.messages.ts'
import { couponFields } from './coupon-fields.ts'

const formFields: Readonly<Record<string, string>> = { startsAt: 'startDay', endsAt: 'endDay' }

/** The form to add a coupon. */
export function AddCoupon({ onDone }: { onDone: () => void }) {
  const t = useMessages(adminCouponsMessages)
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<CouponKind>('amount')
  const schema = useMemo(() => couponFields(kind), [kind])
  const { form, field, fill, formError, submitting } = useForm({
    schema,
    initial: {
      code: '',
      value: '',
      maxDiscount: '',
      minTotal: '',
      startDay: dayInSeoul(shopNow()),
      endDay: '',
      limit: '',
    },
    fieldOf: (name) => formFields[name] ?? name,
    onSubmit: async (coupon) => {
      await call('addCoupon', { body: coupon }).finally(() => {
        // Also when the answer is lost: the coupon may have been added.
        void queryClient.invalidateQueries({ queryKey: adminQueries.coupons().queryKey })
        void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
      })
      onDone()
    },
  })
  const isPercent = kind === 'percent'
  const number = { inputMode: 'numeric', autoComplete: 'off' } as const
  return (
    <form {...form} className="mx-auto grid max-w-xl gap-5">
      <h2 className="text-lg font-bold">{t.addTitle}</h2>
      <TextInput hint={t.codeHint} autoComplete="off" autoCapitalize="characters" {...field('code', t.code)} />
      <RadioGroup<CouponKind>
        label={t.kind}
        value={kind}
        options={[
          { value: 'amount', label: t.amount },
          { value: 'percent', label: t.percent },
        ]}
        onChange={(chosen) => {
          setKind(chosen)
          // A sum is no percentage.
          fill({ value: '', maxDiscount: '' })
        }}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput {...number} {...field('value', isPercent ? t.percentValue : t.amountValue)} />
        {isPercent && <TextInput {...number} {...field('maxDiscount', t.maxDiscount)} />}
      </div>
      <TextInput {...number} hint={t.minTotalHint} {...field('minTotal', t.minTotal)} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput type="date" {...field('startDay', t.startDay)} />
        <TextInput type="date" hint={t.endDayHint} {...field('endDay', t.endDay)} />
      </div>
      <TextInput {...number} hint={t.limitHint} {...field('limit', t.limit)} />
      <FormError>{formError}</FormError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="large" onClick={onDone}>
          {t.cancel}
        </Button>
        <Button type="submit" look="primary" size="large" busy={submitting}>
          {t.create}
        </Button>
      </div>
    </form>
  )
}
