import type { AddedToCart } from '#app/contract/cart.ts'
import type { Goods } from '#app/contract/goods.ts'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { useShowToast } from '#app/shared/ui/toasts/toast.tsx'
import { cartMessages } from '../cart.messages.ts'
import { useAddToCart } from './use-add-to-cart.ts'

interface AddToCartProps {
  goods: Goods
  /** How many to add to the quantity in the cart. */
  quantity: number
  disabled?: boolean
}

/** A button that adds a product to the cart and shows the result without leaving the page. */
export function AddToCart({ goods, quantity, disabled = false }: AddToCartProps) {
  const t = useMessages(cartMessages)
  const [language] = useLanguage()
  const addToCart = useAddToCart()
  const showToast = useShowToast()

  const textOf = ({ added, quantity: held }: AddedToCart) => {
    const name = displayName(language, goods)
    if (held === 0) return t.soldOutJustNow(name)
    if (added === 0) return t.hasAll(name, formatNumber(held))
    if (added < quantity) {
      const some = held >= MAX_QUANTITY ? t.addedUpToMost : t.addedSome
      return some(name, formatNumber(added))
    }
    return t.added(name, formatNumber(added), formatKrw(language, goods.price * added))
  }
  const add = () =>
    addToCart.mutate(
      { goods, quantity },
      {
        onSuccess: (added) =>
          showToast({ about: 'cart', text: textOf(added), link: { label: t.viewCart, href: pathTo('cart') } }),
        onError: (error) =>
          showToast({ about: 'cart', text: isApiError(error) && !error.outcomeUnknown ? error.message : t.notAdded }),
      },
    )
  return (
    <Button size="large" disabled={disabled} busy={addToCart.isPending} onClick={add}>
      {t.add}
    </Button>
  )
}
