import type { Page } from '@playwright/test'
import { type TestCardOutcome, testCards } from '#app/contract/test-cards.ts'
import { groupCardNumber } from '#app/test-provider/group-digits.ts'

/** Pays on the provider's page by the test card with this outcome. */
export async function payByCard(page: Page, outcome: TestCardOutcome = 'approved'): Promise<void> {
  const card = testCards.find((one) => one.outcome === outcome)
  if (!card) throw new Error(`There is no card that is ${outcome}`)
  await page.getByRole('button', { name: groupCardNumber(card.number) }).click()
  await page.getByRole('button', { name: /^카드로 .+ 결제$|^Pay .+ by card$/ }).click()
}
