import { type FocusEvent, useState } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'

const moving = {
  paused: false,
  pointed: false,
  focused: false,
  /** The newest order's number when the list was stopped; `undefined` as long as it moves. */
  upTo: undefined as number | undefined,
}

/**
 * A list that stands still while somebody reads it: by a button, or while the pointer or the focus is in it. What comes meanwhile
 * is counted, and shown when it goes on.
 */
export function useHeldList(orders: readonly AdminOrder[]) {
  const [state, setState] = useState(moving)
  const newest = orders[0]?.orderNumber ?? 0
  // Of what is: pointer and focus may leave within one event.
  const change = (part: Partial<Omit<typeof moving, 'upTo'>>) =>
    setState((before) => {
      const now = { ...before, ...part }
      const held = now.paused || now.pointed || now.focused
      return { ...now, upTo: held ? (before.upTo ?? newest) : undefined }
    })
  const isShown = ({ orderNumber }: AdminOrder) => state.upTo === undefined || orderNumber <= state.upTo
  return {
    shown: orders.filter(isShown),
    waiting: orders.filter((order) => !isShown(order)).length,
    paused: state.paused,
    setPaused: (paused: boolean) => change({ paused }),
    /** Brings in what waits, and goes on standing still. */
    showWaiting: () => setState((before) => ({ ...before, upTo: newest })),
    /** For what surrounds the list. */
    area: {
      onPointerEnter: () => change({ pointed: true }),
      onPointerLeave: () => change({ pointed: false }),
      // A click leaves the focus behind, and nobody reads there.
      onFocus: ({ target }: FocusEvent) => change({ focused: target.matches(':focus-visible') }),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) change({ focused: false })
      },
    },
  }
}
