import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

/** Types into fields by their labels, waiting for the first to come. What stood there is replaced. */
export async function fillIn(user: UserEvent, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const field = await screen.findByLabelText(label)
    await user.clear(field)
    if (value !== '') await user.type(field, value)
  }
}
