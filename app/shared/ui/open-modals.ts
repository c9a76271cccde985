import { useSyncExternalStore } from 'react'

/** The page is taken back into the accessibility tree first (ms): what is said at the same moment is not heard. */
const SETTLES_MS = 100

interface OpenModal {
  element: HTMLElement
}

const listeners = new Set<() => void>()
/** The last one opened is on top. */
let modals: readonly OpenModal[] = []

function change(next: readonly OpenModal[]): void {
  modals = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Registers a modal that has just opened. Returns a function for when it closes. */
export function addModal(element: HTMLElement): () => void {
  const modal = { element }
  change([...modals, modal])
  return () => void setTimeout(() => change(modals.filter((one) => one !== modal)), SETTLES_MS)
}

/** The modal that is on top. Everything outside of it is inert and hidden from assistive technology. */
export const useTopModal = (): HTMLElement | undefined => useSyncExternalStore(subscribe, () => modals.at(-1)?.element)
