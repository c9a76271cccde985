/** The languages to choose from. Each is named in itself, so that everybody can find their own. */
export const languages = [
  { value: 'ko', label: '한국어', lang: 'ko' },
  { value: 'en', label: 'English', lang: 'en' },
] as const
