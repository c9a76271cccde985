import { type Language, useLanguage } from './language.tsx'

type Message = string | ((...values: never[]) => string)
type Shape<T> = { [K in keyof T]: T[K] extends string ? string : T[K] }

/** Defines a feature's texts. English must have every Korean text, with the same parameters. */
export const defineMessages = <T extends Record<string, Message>>(messages: {
  ko: T
  en: NoInfer<Shape<T>>
}): Record<Language, Shape<T>> => messages as Record<Language, Shape<T>>

/** The texts of `messages` in the shop's language. */
export function useMessages<T>(messages: Record<Language, T>): T {
  const [language] = useLanguage()
  return messages[language]
}
