import { useSyncExternalStore } from 'react'
import { createStore } from '../storage/create-store.ts'

/** How long a closed modal counts as open (ms): what is announced before the page is accessible again is not heard. */
const SETTLES_MS = 100

interface OpenModal {
  element: HTMLElement
}

/** The last one opened is on top. */
const modals = createStore<readonly OpenModal[]>([])

/** Registers a modal that has just opened. Returns a function for when it closes. */
export function addModal(element: HTMLElement): () => void {
  const modal = { element }
  modals.set([...modals.get(), modal])
  return () => void setTimeout(() => modals.set(modals.get().filter((one) => one !== modal)), SETTLES_MS)
}

/** The modal that is on top. Everything outside of it is inert and hidden from assistive technology. */
export const useTopModal = (): HTMLElement | undefined =>
  useSyncExternalStore(modals.subscribe, () => modals.get().at(-1)?.element)
