import type { Decorator } from '@storybook/react-vite'
import { DeskRealtime } from '#app/features/desk/desk-realtime.tsx'
import { Late } from '#app/shared/ui/late.tsx'
import { administratorName } from '#test/support/open-test-shop.ts'
import { onStage, type StageOptions } from '../support/stage.ts'

/** What the desk's page has around everything in it. */
export const inDesk: Decorator = (Story) => (
  <Late>
    <DeskRealtime>
      <Story />
    </DeskRealtime>
  </Late>
)

/** A stage on which an administrator is signed in. */
export const onDesk = (options: StageOptions = {}) => onStage({ as: administratorName, at: '/admin', ...options })
