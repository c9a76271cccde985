import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Address } from '#app/contract/address.ts'
import type { Recipient } from '#app/contract/order.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { addressMessages } from '../address/address.messages.ts'
import { AddressFields } from '../address/address-fields.tsx'
import { useAddressSearch } from '../address/use-address-search.ts'
import { SaveRecipient } from '../address-book/save-recipient.tsx'
import { SavedAddressSelect } from '../address-book/saved-address-select.tsx'
import { contains, useSavedAddresses, useSaveRecipient } from '../address-book/use-saved-addresses.ts'
import { couponMessages } from '../coupon/coupon.messages.ts'
import { CouponField } from '../coupon/coupon-field.tsx'
import { guestMessages } from '../guest/guest.messages.ts'
import { GuestEmail } from '../guest/guest-email.tsx'
import { OrderSkeleton } from '../list/order-skeleton.tsx'
import { NothingToOrder } from '../nothing-to-order.tsx'
import { orderName } from '../order-name.ts'
import { ordersMessages } from '../orders.messages.ts'
import { ordersQueries } from '../orders.queries.ts'
import { AwaitingNote } from '../unpaid/awaiting-note.tsx'
import { haveCommonGoods } from './have-common-goods.ts'
import { OrderSummary } from './order-summary.tsx'
import { OrderedElsewhere } from './ordered-elsewhere.tsx'
import { PhoneField } from './phone-field.tsx'
import { recipientTexts } from './recipient-texts.ts'
import { useNewOrder } from './use-new-order.ts'
import { type OrderFormOptions, useOrderForm } from './use-order-form.ts'

interface OrderFormProps extends Omit<OrderFormOptions, 'usual'> {
  /** The URL of the page where the quantity of a line can be changed. */
  changeHref: (goodsId: number) => string
}

/** Recipient, order summary and the button to pay, once the saved addresses are known. Guests have none, and give an e-mail address. */
export function OrderForm(props: OrderFormProps) {
  const addresses = useSavedAddresses(props.userId !== null)
  return addresses ? <LoadedOrderForm {...props} addresses={addresses} /> : <OrderSkeleton />
}

function LoadedOrderForm({
  changeHref,
  addresses,
  onPlaced,
  ...options
}: OrderFormProps & { addresses: readonly Address[] }) {
  const t = useMessages(ordersMessages)
  const address = useMessages(addressMessages)
  const couponTexts = useMessages(couponMessages)
  const guest = useMessages(guestMessages)
  const isGuest = options.userId === null
  const [language] = useLanguage()
  const order = useOrderForm({
    ...options,
    usual: addresses.find(({ isDefault }) => isDefault)?.recipient,
    onPlaced: (placed) => {
      saving.saveRecipient(placed.recipient)
      onPlaced(placed)
    },
  })
  const {
    form,
    field,
    values,
    fill,
    formError,
    submitting,
    checking,
    lines,
    orderable,
    limit,
    total,
    coupon,
    couponInput,
    awaiting,
    errors,
  } = order
  const saving = useSaveRecipient(addresses, values)
  const couponField = field('couponCode', couponTexts.code)
  const title = useRef<HTMLHeadingElement>(null)
  const detail = useRef<HTMLInputElement>(null)
  const search = useAddressSearch({
    onChoose: fill,
    initiallyByHand: values.address1 !== '' && values.postcode === '',
    next: detail,
  })
  const last = useLastRecipient(!isGuest)
  const newOrder = useNewOrder(!isGuest)
  /** The same product was just ordered in another window. While an own attempt has no answer, the order may be its. */
  const isFromElsewhere = newOrder && !submitting && formError === undefined
  const goodsIds = lines.map(({ goods }) => goods.goodsId)
  const orderedBefore = isFromElsewhere && haveCommonGoods(newOrder, goodsIds) && newOrder
  function fillInRecipient(recipient?: Recipient) {
    fill(recipientTexts(recipient))
    search.setByHand(recipient !== undefined && recipient.postcode === undefined)
  }
  function applyCoupon() {
    // Clears what the shop has said of this code.
    fill({ couponCode: values.couponCode })
    coupon.apply()
    void coupon.ask()
  }
  if (checking) return <EmptyState role="status" title={t.checking} />
  if (lines.length === 0) {
    return newOrder && options.from === 'cart' ? <OrderedElsewhere order={newOrder} /> : <NothingToOrder />
  }
  return (
    <>
      <form {...form} className="grid items-start gap-8 md:grid-cols-[1fr_22rem]">
        <div className="[&>h1]:mb-0 md:col-span-2">
          <PageTitle>{t.order}</PageTitle>
        </div>
        <section aria-label={t.recipient} className="grid gap-5">
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-2">
            <h2 ref={title} tabIndex={-1} className="text-lg font-bold">
              {t.recipient}
            </h2>
            {addresses.length > 0 ? (
              <SavedAddressSelect addresses={addresses} chosen={saving.chosen} onChoose={fillInRecipient} />
            ) : (
              last &&
              !contains(values, last) && (
                <Button
                  onClick={() => {
                    fillInRecipient(last)
                    // This button disappears, and the focus with it.
                    title.current?.focus()
                  }}
                >
                  {address.useLast}
                </Button>
              )
            )}
          </div>
          {isGuest && <GuestEmail {...field('guestEmail', guest.email)} />}
          <TextInput autoComplete="name" {...field('name', t.name)} />
          <PhoneField {...field('phone', t.phone)} />
          <AddressFields field={field} search={search} detail={detail} />
          {!isGuest && <SaveRecipient {...saving} />}
        </section>
        <OrderSummary
          lines={lines}
          errors={errors}
          total={total}
          payment={coupon.payment}
          changeHref={changeHref}
          coupon={
            orderable.length > 0 &&
            !limit &&
            (isGuest ? (
              <p className="text-sm text-ink-soft">{guest.noCoupons}</p>
            ) : (
              <CouponField
                {...couponField}
                ref={couponInput}
                discount={coupon.discount}
                busy={coupon.busy}
                error={coupon.problem ?? couponField.error}
                onApply={applyCoupon}
                onRemove={() => {
                  fill({ couponCode: '' })
                  couponInput.current?.focus()
                }}
              />
            ))
          }
        >
          <AwaitingNote order={submitting ? undefined : awaiting} />
          {limit || orderable.length === 0 ? (
            <p role="status" className={limit && 'text-sm text-danger'}>
              {limit ?? t.nothingLeft}
            </p>
          ) : (
            <>
              <p role="status" className={orderedBefore ? 'text-sm' : 'sr-only'}>
                {orderedBefore && t.orderedElsewhereWhy(orderName(language, orderedBefore))}
              </p>
              <FormError>{formError}</FormError>
              <Button type="submit" look="primary" size="large" busy={submitting || coupon.busy}>
                {t.pay(formatKrw(language, coupon.payment.total))}
              </Button>
            </>
          )}
        </OrderSummary>
      </form>
      {/* Outside of the form, because Enter in the search would submit it. */}
      {search.Dialog && <search.Dialog {...search.dialog} />}
    </>
  )
}

/** The recipient of the shopper's last order with an address; `undefined` if there is none or it is not loaded yet. */
function useLastRecipient(enabled: boolean): Recipient | undefined {
  const { data } = useInfiniteQuery({ ...ordersQueries.list(), enabled })
  const orders = data?.pages.flatMap((page) => page.orders) ?? []
  return orders.find(({ recipient }) => recipient !== null)?.recipient ?? undefined
}
