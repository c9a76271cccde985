import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { ApiError, isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { PendingBoard } from '../../pending-board.tsx'
import { adminGoodsMessages } from '../admin-goods.messages.ts'
import { useGoodsChanged } from '../use-goods-changed.ts'
import { VariantsSection } from '../variants/variants-section.tsx'
import { changeOf, goodsFields, mergeOther, readFields, textsOf } from './goods-fields.ts'
import { GoodsForm } from './goods-form.tsx'

interface EditGoodsProps {
  goodsId: number
  onDone: () => void
  /** Opens the form of another variant of the product. */
  onEdit: (goodsId: number) => void
}

/** The form to edit a product; its stock and price are edited in the list. */
export function EditGoods({ goodsId, onDone, onEdit }: EditGoodsProps) {
  const t = useMessages(adminGoodsMessages)
  const { data: goods, error, refetch } = useQuery(goodsQueries.byId(goodsId))
  if (isApiError(error, 'goods_not_found', 'invalid'))
    return (
      <EmptyState
        sign="basket"
        title={t.gone}
        action={
          <Button look="primary" onClick={onDone}>
            {t.back}
          </Button>
        }
      >
        {t.goneWhy}
      </EmptyState>
    )
  if (goods)
    return (
      <>
        <EditForm key={goodsId} goods={goods} onDone={onDone} />
        <VariantsSection key={`${goodsId} options`} goods={goods} onEdit={onEdit} />
      </>
    )
  return <PendingBoard error={error} onRetry={() => void refetch()} />
}

function EditForm({ goods, onDone }: { goods: Goods; onDone: () => void }) {
  const t = useMessages(adminGoodsMessages)
  const goodsChanged = useGoodsChanged()
  /** The product as the form has shown it. Only fields that differ from it are sent. */
  const [before, setBefore] = useState(goods)
  const params = { goodsId: goods.goodsId }
  const form = useForm({
    schema: goodsFields(before),
    read: readFields,
    initial: textsOf(before),
    onSubmit: async (texts) => {
      const body = changeOf(before, texts)
      if (body) await call('changeGoods', { params, body }).catch(showOther)
      await goodsChanged()
      onDone()
    },
  })

  /** Takes over what another administrator has saved meanwhile; what both have changed is said at its field. */
  async function showOther(error: unknown): Promise<never> {
    if (!isApiError(error, 'goods_changed')) throw error
    const { goods: now } = await call('getGoods', { params })
    const { untouched, both, bothPictures } = mergeOther(before, now, form.values)
    form.fill(untouched)
    setBefore(now)
    const fields = {
      ...Object.fromEntries(both.map((key) => [key, t.changedMeanwhile(now[key])])),
      ...(bothPictures && { pictures: t.picturesMeanwhile }),
    }
    throw new ApiError('goods_changed', { body: { code: 'goods_changed', errorMessage: error.message, fields } })
  }
  return <GoodsForm {...form} title={t.editTitle} submitLabel={t.saveChanges} onCancel={onDone} />
}
