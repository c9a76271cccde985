import { formatKrw } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { classNames } from './class-names.ts'

/** An amount in whole KRW, formatted for the shop's language. */
export function Price({ krw, className }: { krw: number; className?: string }) {
  const [language] = useLanguage()
  return <span className={classNames('price', className)}>{formatKrw(language, krw)}</span>
}
