import { type SubmitEvent, useId, useState } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Drawer } from '#app/shared/ui/drawer.tsx'
import { RadioGroup } from '#app/shared/ui/radio-group.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { PendingBoard } from '../../pending-board.tsx'
import { newPrice } from './new-price.ts'
import { PricePreview } from './price-preview.tsx'
import { pricesMessages } from './prices.messages.ts'
import type { PriceChange } from './use-change-prices.ts'
import { usePricedGoods } from './use-priced-goods.ts'

interface PriceDrawerProps {
  /** The selected products. Of one in several variants each variant has a row. */
  goods: readonly Goods[]
  /** The numbers of products that are not changed unless the administrator says so. */
  leftOut: ReadonlySet<number>
  /** Changes the prices; the drawer is closed when it is done. */
  onChange: (changes: readonly PriceChange[]) => Promise<unknown>
  onClose: () => void
}

/** By how much the prices of the selected products change, with each old and new price before it is done. */
export function PriceDrawer({ goods, leftOut: leftOutFirst, onChange, onClose }: PriceDrawerProps) {
  const t = useMessages(pricesMessages)
  const [direction, setDirection] = useState<'lower' | 'raise'>('lower')
  const [unit, setUnit] = useState<'percent' | 'amount'>('percent')
  const [text, setText] = useState('')
  const [leftOut, setLeftOut] = useState(leftOutFirst)
  const [error, setError] = useState<{ field?: string; form?: string }>({})
  const [busy, setBusy] = useState(false)
  const { priced, error: notRead, retry } = usePricedGoods(goods)
  const formId = useId()

  const typed = text.replace(/[\s,%원₩]/g, '')
  const value = /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined
  const by = value === undefined ? undefined : direction === 'lower' ? -value : value
  const rows = (priced ?? []).map((one) => ({
    goods: one,
    price: by === undefined ? one.price : newPrice(one.price, { unit, by }),
  }))
  const included = rows.filter((row) => !leftOut.has(row.goods.goodsId))
  const changes = included.flatMap(({ goods: one, price }) =>
    price === undefined || price === one.price ? [] : [{ goods: one, price }],
  )

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy || priced === undefined) return
    if (by === undefined) {
      setError({ field: t.valueWrong })
      event.currentTarget.querySelector<HTMLInputElement>('input[name="by"]')?.focus()
      return
    }
    if (included.some(({ price }) => price === undefined)) return setError({ form: t.someOutOfRange })
    if (changes.length === 0) return setError({ form: t.nothingToChange })
    setBusy(true)
    await onChange(changes)
    onClose()
  }
  /** Whatever is chosen or typed may put right what was wrong. */
  const changing =
    <T,>(change: (chosen: T) => void) =>
    (chosen: T) => {
      setError({})
      change(chosen)
    }

  return (
    <Drawer
      open
      title={t.change}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <>
          <FormError>{error.form}</FormError>
          <Button type="submit" form={formId} look="primary" busy={busy} className="w-full">
            {by === undefined ? t.change : t.submit(formatNumber(changes.length))}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="grid gap-6 py-5">
        <RadioGroup
          label={t.direction}
          value={direction}
          options={[
            { value: 'lower', label: t.lower },
            { value: 'raise', label: t.raise },
          ]}
          onChange={changing(setDirection)}
        />
        <RadioGroup
          label={t.unit}
          value={unit}
          options={[
            { value: 'percent', label: t.percent },
            { value: 'amount', label: t.amount },
          ]}
          onChange={changing(setUnit)}
        />
        <TextInput
          name="by"
          label={t.value}
          hint={t.valueHint}
          error={error.field}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={({ target }) => changing(setText)(target.value)}
        />
        {priced ? (
          <PricePreview
            rows={rows}
            known={by !== undefined}
            leftOut={leftOut}
            onInclude={changing(({ goodsId, included: isIn }) =>
              setLeftOut((before) => new Set(isIn ? [...before].filter((id) => id !== goodsId) : [...before, goodsId])),
            )}
          />
        ) : (
          <PendingBoard error={notRead} onRetry={retry} />
        )}
      </form>
    </Drawer>
  )
}
