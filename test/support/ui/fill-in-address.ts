import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

/** Finds an address on the order page and takes the first there is. */
export async function fillInAddress(user: UserEvent, query = '사직로 161'): Promise<void> {
  await user.click(await screen.findByRole('button', { name: '주소 찾기' }))
  const dialog = within(await screen.findByRole('dialog', { name: '주소 찾기' }))
  await user.type(dialog.getByRole('searchbox'), query)
  const [first] = within(dialog.getByRole('list')).getAllByRole('button')
  if (!first) throw new Error(`No address is found by ${query}`)
  await user.click(first)
}
