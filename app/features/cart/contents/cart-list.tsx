import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { cartMessages } from '../cart.messages.ts'
import { useCartContext } from '../cart-context.tsx'
import { changeGuestQuantity } from '../guest/guest-quantity.ts'
import type { CartView } from '../use-cart.ts'
import { useChangeCart } from '../use-change-cart.ts'
import { CartRow } from './cart-row.tsx'
import { RemovedRow } from './removed-row.tsx'
import type { ListRow } from './use-removed-lines.ts'

interface CartListProps {
  cart: CartView
  rows: readonly ListRow[]
  /** Called before a line is removed, or changed: another device may have removed it. */
  onRemove: () => void
}

/** The lines of the cart, each with its quantity and a button to remove it. */
export function CartList({ cart, rows, onRemove }: CartListProps) {
  const t = useMessages(cartMessages)
  const { guest } = useCartContext()
  const change = useChangeCart()
  const [lastRemoved, setLastRemoved] = useState<number>()
  return (
    <ul className="ruled border-y border-line">
      {rows.map(({ line, removed }) => {
        const { goods, quantity } = line
        return (
          <li key={goods.goodsId}>
            {removed ? (
              <RemovedRow
                line={line}
                takesFocus={lastRemoved === goods.goodsId}
                failure={cart.failures.get(goods.goodsId)}
                onUndo={() => change(goods, quantity)}
              />
            ) : (
              <CartRow
                line={line}
                failure={cart.failures.get(goods.goodsId)}
                onChange={(next) => {
                  onRemove()
                  change(goods, next)
                }}
                onRemove={() => {
                  onRemove()
                  setLastRemoved(goods.goodsId)
                  change(goods, 0)
                }}
              />
            )}
          </li>
        )
      })}
      {cart.gone.map((goodsId) => (
        <li key={goodsId} className="flex items-center justify-between gap-4 py-5">
          <p>
            <span className="block font-semibold">{t.gone}</span>
            <span className="text-sm text-ink-soft">{t.goneWhy}</span>
          </p>
          <Button look="quiet" onClick={() => changeGuestQuantity(guest, goodsId, 0)}>
            {t.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}
