import type { Decorator } from '@storybook/react-vite'
import { LabGate } from '#app/devtools/lab/lab-gate.tsx'

/** What the page /lab has around each of its sections. */
export const inLab: Decorator = (Story) => (
  <LabGate>
    <Story />
  </LabGate>
)
