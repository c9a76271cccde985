import { type FocusEvent, useState } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'

const moving = {
  paused: false,
  pointed: false,
  focused: false,
  /** The number of the newest order when the list was stopped; `undefined` while it moves. */
  upTo: undefined as number | undefined,
}

/**
 * Holds a list while an administrator reads it: after "pause", or while the list has the pointer or the focus. New orders are
 * counted, and shown when the list continues.
 */
export function useHeldList(orders: readonly AdminOrder[]) {
  const [state, setState] = useState(moving)
  const newest = orders[0]?.orderNumber ?? 0
  // Update from the previous state, because pointer and focus may leave in the same event.
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
    /** Shows the waiting orders and keeps holding the list. */
    showWaiting: () => setState((before) => ({ ...before, upTo: newest })),
    /** Props for the element around the list. */
    area: {
      onPointerEnter: () => change({ pointed: true }),
      onPointerLeave: () => change({ pointed: false }),
      // Ignore focus that comes from a click: it stays after the pointer has left, when nobody reads the list.
      onFocus: ({ target }: FocusEvent) => change({ focused: target.matches(':focus-visible') }),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) change({ focused: false })
      },
    },
  }
}
