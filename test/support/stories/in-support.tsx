import type { Decorator } from '@storybook/react-vite'
import { SupportRealtime } from '#app/features/support/support-realtime.ts'

/** What the pages have around support. */
export const inSupport: Decorator = (Story) => (
  <SupportRealtime>
    <Story />
  </SupportRealtime>
)
