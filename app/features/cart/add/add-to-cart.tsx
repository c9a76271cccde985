import { useRef } from 'react'
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
import { addToCartMessages } from './add-to-cart.messages.ts'
import { useAddToCart } from './use-add-to-cart.ts'

interface AddToCartProps {
  goods: Goods
  /** How many to add to the quantity in the cart. */
  quantity: number
  disabled?: boolean
}

/** A button that adds a product to the cart and shows the result without leaving the page. */
export function AddToCart({ goods, quantity, disabled = false }: AddToCartProps) {
  const t = useMessages(addToCartMessages)
  const [language] = useLanguage()
  const addToCart = useAddToCart()
  const showToast = useShowToast()
  /** What the last message says was added. As long as it is shown, the next one says the sum. */
  const told = useRef<{ goodsId: number; sum: number; isShown: () => boolean }>(undefined)

  const textOf = ({ added, quantity: held }: AddedToCart, sum: number) => {
    const name = displayName(language, goods)
    if (held === 0) return t.soldOutJustNow(name)
    if (added === 0) return t.hasAll(name, formatNumber(held))
    if (added < quantity) {
      const some = held >= MAX_QUANTITY ? t.addedUpToMost : t.addedSome
      return some(name, formatNumber(added))
    }
    return t.added(name, formatNumber(sum), formatKrw(language, goods.price * sum))
  }
  const tell = (answer: AddedToCart) => {
    const { goodsId } = goods
    const last = told.current
    const before = last?.goodsId === goodsId && last.isShown() ? last.sum : 0
    const sum = before + answer.added
    const text = textOf(answer, sum)
    const isShown = showToast({ about: 'cart', text, link: { label: t.viewCart, href: pathTo('cart') } })
    told.current = { goodsId, sum, isShown }
  }
  const refuse = (error: unknown) => {
    showToast({ about: 'cart', text: isApiError(error) && !error.outcomeUnknown ? error.message : t.notAdded })
  }
  // Not the callbacks of `mutate`: of several presses in a row they hear of the last one only.
  const add = () => void addToCart.mutateAsync({ goods, quantity }).then(tell, refuse)
  return (
    <Button size="large" disabled={disabled} busy={addToCart.isPending} onClick={add}>
      {t.add}
    </Button>
  )
}
