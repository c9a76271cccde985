import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { adminQueries } from '../admin.queries.ts'
import { adminGoodsMessages } from './admin-goods.messages.ts'

/** Removes a product from the shop after a confirmation, because this can't be undone. */
export function RetireGoods({ goodsId, name }: { goodsId: number; name: string }) {
  const t = useMessages(adminGoodsMessages)
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => call('retireGoods', { params: { goodsId } }),
    onSettled: (_, failure) => {
      // Another administrator has already removed it, so there is nothing left to do.
      if (failure && !isApiError(failure, 'goods_not_found')) return
      setAsking(false)
      void queryClient.invalidateQueries({ queryKey: goodsQueries.all() })
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    },
  })
  const close = () => {
    setAsking(false)
    reset()
  }
  return (
    <>
      <Button look="quiet" aria-label={t.retireMe(name)} onClick={() => setAsking(true)}>
        {t.retire}
      </Button>
      <Dialog
        open={asking}
        title={t.retireTitle(name)}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t.keep}</Button>
            <Button look="danger" busy={isPending} onClick={() => isPending || mutate()}>
              {t.retire}
            </Button>
          </>
        }
      >
        {t.retireWhy}
        <FormError>{error && !isApiError(error, 'goods_not_found') ? errorText(error) : undefined}</FormError>
      </Dialog>
    </>
  )
}
