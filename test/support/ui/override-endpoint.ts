import { createOverrides } from './create-overrides.ts'
import { network } from './network.ts'

/** Overrides of the shop in a UI test. */
export const { answer, refuse, breakOff, delay, loseAnswer } = createOverrides(network)
