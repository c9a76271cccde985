import { useQueryClient } from '@tanstack/react-query'
import type { TestPayment } from '#app/contract/test-provider.ts'
import { testPaymentQueries } from './test-payment.queries.ts'

/** Returns a function that waits for an answer of the provider, and shows the payment as it is then. */
export function useChangePayment(): (answer: Promise<{ payment: TestPayment }>) => Promise<void> {
  const queryClient = useQueryClient()
  return async (answer) => {
    const { payment } = await answer
    const { queryKey } = testPaymentQueries.byId(payment.paymentId)
    // A look at the payment that was under way is older.
    await queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(queryKey, payment)
  }
}
