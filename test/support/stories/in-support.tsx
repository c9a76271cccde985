import type { Decorator } from '@storybook/react-vite'
import { SupportRealtime } from '#app/features/support/support-realtime.tsx'
import { Late } from '#app/shared/ui/late.tsx'

/** What the pages have around support. */
export const inSupport: Decorator = (Story) => (
  <Late>
    <SupportRealtime>
      <Story />
    </SupportRealtime>
  </Late>
)
