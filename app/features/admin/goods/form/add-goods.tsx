import { useState } from 'react'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { adminGoodsMessages } from '../admin-goods.messages.ts'
import { useGoodsChanged } from '../use-goods-changed.ts'
import { type GoodsField, NewGoodsFields, noTexts, readFields } from './goods-fields.ts'
import { GoodsForm } from './goods-form.tsx'

const nothing: Record<GoodsField | 'price' | 'stock', string> = { ...noTexts, price: '', stock: '100' }

/** The form to add a product. */
export function AddGoods({ onDone }: { onDone: () => void }) {
  const t = useMessages(adminGoodsMessages)
  const goodsChanged = useGoodsChanged()
  /** The response was lost, so trying again might add the product twice. */
  const [unsure, setUnsure] = useState(false)
  const { field, formError, ...rest } = useForm({
    schema: NewGoodsFields,
    read: readFields,
    initial: nothing,
    onSubmit: async (body) => {
      setUnsure(false)
      try {
        await call('addGoods', { body: { ...body, thumbnailUrl: body.pictures[0]?.url ?? '' } })
      } catch (error) {
        if (!isApiError(error) || !error.outcomeUnknown) throw error
        setUnsure(true)
        void goodsChanged()
        return
      }
      await goodsChanged()
      onDone()
    },
  })
  return (
    <GoodsForm
      {...rest}
      field={field}
      formError={unsure ? t.unsure : formError}
      title={t.addTitle}
      nameEnHint={t.nameEnHint}
      submitLabel={t.create}
      onCancel={onDone}
    >
      <div className="grid grid-cols-2 gap-3">
        <TextInput inputMode="numeric" autoComplete="off" {...field('price', t.price)} />
        <TextInput inputMode="numeric" autoComplete="off" {...field('stock', t.stock)} />
      </div>
    </GoodsForm>
  )
}
