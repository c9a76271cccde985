import { useSyncExternalStore } from 'react'
import { createStore } from '../storage/create-store.ts'

/**
 * How long a closed modal still counts as open (ms). Screen readers miss announcements made before the page is accessible
 * again.
 */
const SETTLES_MS = 100

interface OpenModal {
  element: HTMLElement
}

/** The last opened modal is on top. */
const modals = createStore<readonly OpenModal[]>([])

/** Registers an opened modal. Call the returned function when it closes. */
export function addModal(element: HTMLElement): () => void {
  const modal = { element }
  modals.set([...modals.get(), modal])
  return () => void setTimeout(() => modals.set(modals.get().filter((one) => one !== modal)), SETTLES_MS)
}

/**
 * The topmost modal. Everything outside it is inert and hidden from assistive technology. A modal that was removed from the page
 * hides nothing any more.
 */
export const useTopModal = (): HTMLElement | undefined =>
  useSyncExternalStore(modals.subscribe, () => modals.get().findLast(({ element }) => element.isConnected)?.element)
