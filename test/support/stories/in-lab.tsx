import type { Decorator } from '@storybook/react-vite'
import { LabGate } from '#app/devtools/lab/lab-gate.tsx'
import { Late } from '#app/shared/ui/late.tsx'

/** What the page /lab has around each of its sections. */
export const inLab: Decorator = (Story) => (
  <Late>
    <LabGate>
      <Story />
    </LabGate>
  </Late>
)
