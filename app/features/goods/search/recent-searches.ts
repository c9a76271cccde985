import { createStoredValue } from '#app/shared/storage/stored-value.ts'

const KEPT = 5

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')

/** The last searches in this browser, newest first. */
export function createRecentSearches() {
  const kept = createStoredValue('recent-searches', isTexts, [])
  return {
    kept,
    /** Adds a search at the front. */
    remember(text: string): void {
      if (text === '') return
      kept.update((texts) => [text, ...texts.filter((other) => other !== text)].slice(0, KEPT))
    },
  }
}
