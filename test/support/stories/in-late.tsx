import type { Decorator } from '@storybook/react-vite'
import { Late } from '#app/shared/ui/late.tsx'

/** What goods chats stand in: their styles come with them. */
export const inLate: Decorator = (Story) => (
  <Late>
    <Story />
  </Late>
)
