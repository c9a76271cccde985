import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Order } from '#app/contract/order.ts'
import { fieldError } from '#app/contract/primitives.ts'
import { Email } from '#app/contract/user.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { ordersQueries } from '../orders.queries.ts'
import { guestMessages } from './guest.messages.ts'

const Entered = v.object({
  orderId: v.pipe(v.string(), v.trim(), v.minLength(1, fieldError('required')), v.maxLength(64, fieldError('tooLong'))),
  email: Email,
})

/** Finds an order that was placed without an account. From then on this browser may open it. */
export function FindOrderForm({ onFound }: { onFound: (order: Order) => void }) {
  const t = useMessages(guestMessages)
  const queryClient = useQueryClient()
  const { mutateAsync, error } = useMutation({
    mutationFn: async (body: v.InferOutput<typeof Entered>) => (await call('findGuestOrder', { body })).order,
  })
  const { form, field, formError, submitting } = useForm({
    schema: Entered,
    initial: { orderId: '', email: '' },
    async onSubmit(entered) {
      const order = await mutateAsync(entered)
      queryClient.setQueryData(ordersQueries.byId(order.orderId).queryKey, order)
      onFound(order)
    },
  })
  return (
    <form {...form} className="grid gap-5">
      <TextInput autoComplete="off" spellCheck={false} {...field('orderId', t.orderNumber)} />
      <TextInput type="email" inputMode="email" autoComplete="email" {...field('email', t.email)} />
      <FormError>{formError && isApiError(error, 'order_not_found') ? t.notFound : formError}</FormError>
      <Button type="submit" look="primary" size="large" busy={submitting}>
        {t.look}
      </Button>
    </form>
  )
}
