import { Link } from 'wouter'
import { settingsMessages } from '#app/pages/settings.messages.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { languages } from '#app/shared/i18n/languages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { seller } from '#app/shared/seller.ts'
import { Logo } from '#app/shared/ui/logo.tsx'
import { Select } from '#app/shared/ui/select.tsx'
import { useAppearance } from '#app/shared/ui/use-appearance.ts'
import { footerMessages } from './footer.messages.ts'

/** The server's contract documents. A shop without a server has none. */
const apiDocs = import.meta.env.MODE === 'msw' ? undefined : '/api/docs'

/** What the foot of every page says: where else to go, language and theme, and who sells. */
export function FooterContents() {
  const t = useMessages(footerMessages)
  const settings = useMessages(settingsMessages)
  const [language, setLanguage] = useLanguage()
  const [{ theme }, changeAppearance] = useAppearance()
  const { name, representative, businessNumber, mailOrderNumber, address } = seller[language]
  const link = 'inline-flex min-h-11 items-center text-sm hover:underline'
  return (
    <>
      <nav aria-label={t.guide} className="flex flex-wrap gap-x-5">
        <Link href={pathTo('support')} className={link}>
          {t.support}
        </Link>
        <Link href={pathTo('orders', undefined, { guest: 1 })} className={link}>
          {t.findOrder}
        </Link>
        <Link href={pathTo('lab')} className={link}>
          {settings.lab}
        </Link>
        {apiDocs && (
          <a href={apiDocs} className={link}>
            {t.api}
          </a>
        )}
      </nav>
      <div className="ms-auto flex flex-wrap gap-2">
        <Select label={settings.language} value={language} options={languages} onChange={setLanguage} />
        <Select
          label={settings.theme}
          value={theme}
          options={[
            { value: 'system', label: settings.asTheDevice },
            { value: 'light', label: settings.light },
            { value: 'dark', label: settings.dark },
          ]}
          onChange={(chosen) => changeAppearance({ theme: chosen })}
        />
      </div>
      <div className="grid w-full gap-1 text-xs text-ink-soft">
        <Logo className="mb-1 text-base" />
        <p className="flex flex-wrap gap-x-3">
          {[
            name,
            `${t.representative} ${representative}`,
            `${t.businessNumber} ${businessNumber}`,
            `${t.mailOrderNumber} ${mailOrderNumber}`,
            address,
          ].map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p>{t.fictional}</p>
      </div>
    </>
  )
}
