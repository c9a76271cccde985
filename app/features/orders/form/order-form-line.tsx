import { Link } from 'wouter'
import { isOrderable, type Line } from '#app/entities/goods/lines.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Picture } from '#app/shared/ui/picture.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { ordersMessages } from '../orders.messages.ts'

interface OrderFormLineProps {
  line: Line
  /** The shop's error about this line. */
  error: string | undefined
  /** The URL of the page where the quantity can be changed. */
  changeHref: string
}

export function OrderFormLine({ line, error, changeHref }: OrderFormLineProps) {
  const t = useMessages(ordersMessages)
  const [language] = useLanguage()
  const { goods, quantity } = line
  const orderable = isOrderable(line)
  const shortage = goods.stock === 0 ? t.soldOut : t.tooMany(formatNumber(goods.stock))
  const message = orderable ? error : shortage
  return (
    <li className="flex flex-wrap items-center gap-4 py-4">
      <Picture src={goods.thumbnailUrl} size="small" faded={!orderable} />
      <div className="flex-1 basis-32">
        <p className="font-semibold">{displayName(language, goods)}</p>
        <p className="text-sm text-ink-soft">{t.count(formatNumber(quantity))}</p>
        {message && (
          <p className="grid justify-items-start text-sm text-danger">
            {message}
            <Link href={changeHref} className="inline-flex min-h-11 items-center font-semibold underline">
              {t.changeQuantity}
            </Link>
          </p>
        )}
      </div>
      <Price krw={goods.price * quantity} className={orderable ? 'font-semibold' : 'text-ink-soft line-through'} />
    </li>
  )
}
