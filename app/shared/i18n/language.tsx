import { createContext, type ReactNode, use, useEffect } from 'react'
import type { Language } from '#app/contract/field-errors.ts'
import { createStoredValue, type StoredValue } from '../storage/stored-value.ts'
import { useStoredValue } from '../storage/use-stored-value.ts'

export type { Language }

const LanguageContext = createContext<StoredValue<Language> | null>(null)

let spoken: Language = 'ko'

/** The shop's language for code outside React. The `lang` of the document is not it: browsers that translate a page change that. */
export const spokenLanguage = (): Language => spoken

/** The stored choice, or the first of the browser's languages that the shop supports. */
export function createLanguage(): StoredValue<Language> {
  const stored = createStoredValue('language', isLanguage, preferredLanguage(navigator.languages))
  const speak = () => {
    spoken = stored.get()
  }
  speak()
  stored.subscribe(speak)
  return stored
}

const isLanguage = (value: unknown): value is Language => value === 'ko' || value === 'en'

/** If the browser asks for neither language, use English: more people can read it. */
export function preferredLanguage(languages: readonly string[]): Language {
  for (const tag of languages) {
    const [base] = tag.toLowerCase().split('-')
    if (isLanguage(base)) return base
  }
  return 'en'
}

export function LanguageProvider({ language, children }: { language: StoredValue<Language>; children: ReactNode }) {
  const current = useStoredValue(language)
  useEffect(() => {
    document.documentElement.lang = current
  }, [current])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** Returns the shop's language, and a function that changes and stores it. */
export function useLanguage(): [Language, (language: Language) => void] {
  const stored = use(LanguageContext)
  if (!stored) throw new Error('useLanguage needs a LanguageProvider above it')
  return [useStoredValue(stored), stored.set]
}
