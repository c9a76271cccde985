import { useState } from 'react'
import { createStoredValue } from '../storage/stored-value.ts'
import { useStoredValue } from '../storage/use-stored-value.ts'
import { showAppearance } from './appearance.ts'

/** The appearance in this browser. `system` follows the device's setting. */
export interface Appearance {
  theme: 'system' | 'light' | 'dark'
  motion: 'system' | 'reduced'
}

const isAppearance = (value: unknown): value is Appearance =>
  typeof value === 'object' &&
  value !== null &&
  'theme' in value &&
  (value.theme === 'system' || value.theme === 'light' || value.theme === 'dark') &&
  'motion' in value &&
  (value.motion === 'system' || value.motion === 'reduced')

/** Returns the chosen appearance, and a function that changes a part of it, applies it at once and stores it. */
export function useAppearance(): [Appearance, (change: Partial<Appearance>) => void] {
  const [stored] = useState(() =>
    createStoredValue<Appearance>('appearance', isAppearance, { theme: 'system', motion: 'system' }),
  )
  return [
    useStoredValue(stored),
    (change) => {
      stored.update((appearance) => ({ ...appearance, ...change }))
      showAppearance(stored.get())
    },
  ]
}
