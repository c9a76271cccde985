import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'

/** The choice of each page, by what lives as long as the page. It is none of the services, which every page loads first. */
const choices = new WeakMap<QueryClient, StoredValue<boolean>>()

/** Whether this browser shows the account's news while the shop is hidden, and a function that stores a new choice. */
export function useBrowserNotices(): [wanted: boolean, setWanted: (wanted: boolean) => void] {
  const page = useQueryClient()
  const choice = choices.get(page) ?? createStoredValue('browser-notices', (value) => typeof value === 'boolean', false)
  choices.set(page, choice)
  return [useStoredValue(choice), choice.set]
}
