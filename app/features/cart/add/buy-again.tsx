import type { MergedCart } from '#app/contract/cart.ts'
import type { OrderLine } from '#app/contract/order.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Button, ButtonLink } from '#app/shared/ui/button.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { addToCartMessages } from './add-to-cart.messages.ts'
import { buyAgainMessages } from './buy-again.messages.ts'
import { useBuyAgain } from './use-buy-again.ts'

/** A button that adds the lines of an earlier order to the cart, and which of them could not be added. */
export function BuyAgain({ lines }: { lines: readonly OrderLine[] }) {
  const t = useMessages(buyAgainMessages)
  const { viewCart } = useMessages(addToCartMessages)
  const [language] = useLanguage()
  const errorText = useErrorText()
  const { mutate, data, error, isPending } = useBuyAgain(lines)
  const namesOf = (short: NonNullable<MergedCart['short']>) =>
    short
      .flatMap(({ goodsId }) => lines.find((line) => line.goodsId === goodsId) ?? [])
      .map((line) => displayName(language, line))
      .join(', ')

  const short = data?.short ?? []
  const [none, fewer] = [short.filter(({ added }) => added === 0), short.filter(({ added }) => added > 0)]
  const added = data ? lines.length - none.length : 0
  const said = [
    added > 0 && t.added(formatNumber(added)),
    fewer.length > 0 && t.fewer(namesOf(fewer)),
    none.length > 0 && t.notAdded(namesOf(none)),
  ].filter((text) => text !== false)
  return (
    <>
      <Button
        busy={isPending}
        onClick={({ detail: clicks }) => {
          // The second click of a double click may come after the answer, and would add everything once more.
          if (!isPending && clicks < 2) mutate()
        }}
      >
        {t.buyAgain}
      </Button>
      <div className={classNames('text-sm', data || error ? 'basis-full' : 'sr-only')}>
        {/* Rendered before their texts, so that screen readers announce the texts. */}
        <p role="alert" className="text-danger">
          {error && errorText(error)}
        </p>
        <p role="status">{said.join(' ')}</p>
        {added > 0 && (
          <p className="mt-2">
            <ButtonLink href={pathTo('cart')}>{viewCart}</ButtonLink>
          </p>
        )}
      </div>
    </>
  )
}
