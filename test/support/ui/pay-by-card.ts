import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type TestCardOutcome, testCards } from '#app/contract/test-cards.ts'
import { groupCardNumber } from '#app/test-provider/group-digits.ts'

/** Pays on the provider's page by the test card with this outcome. */
export async function payByCard(user: UserEvent, outcome: TestCardOutcome = 'approved'): Promise<void> {
  const card = testCards.find((one) => one.outcome === outcome)
  if (!card) throw new Error(`There is no card that is ${outcome}`)
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${groupCardNumber(card.number)}`) }))
  await user.click(screen.getByRole('button', { name: /^카드로 .+ 결제$|^Pay .+ by card$/ }))
}
