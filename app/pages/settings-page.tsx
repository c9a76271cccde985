import { useUser } from '#app/features/account/signed-in.tsx'
import { BrowserNoticesSwitch } from '#app/features/notices/browser/browser-notices-switch.tsx'
import { addressBookMessages } from '#app/features/orders/address-book/address-book.messages.ts'
import { AddressBook } from '#app/features/orders/address-book/address-book.tsx'
import { useNoticesPreference } from '#app/features/purchases/purchases-context.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { Switch } from '#app/shared/ui/switch.tsx'
import { AccountSettings } from './account-settings.tsx'
import { DisplaySettings } from './display-settings.tsx'
import { InstallRow } from './install-row.tsx'
import { settingsMessages } from './settings.messages.ts'
import { SettingsRow } from './settings-row.tsx'
import { SettingsSection } from './settings-section.tsx'

export function SettingsPage() {
  const t = useMessages(settingsMessages)
  const book = useMessages(addressBookMessages)
  const user = useUser()
  const [notices, setNotices] = useNoticesPreference()
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle>{t.settings}</PageTitle>
      <div className="grid gap-8">
        <AccountSettings />
        {user && (
          <SettingsSection title={book.title}>
            <AddressBook key={user.userId} />
          </SettingsSection>
        )}
        <DisplaySettings />
        <SettingsSection title={t.notices}>
          <div className="p-5">
            <Switch label={t.purchaseNotices} hint={t.purchaseNoticesHint} checked={notices} onChange={setNotices} />
          </div>
          {user && (
            <div className="p-5">
              <BrowserNoticesSwitch />
            </div>
          )}
        </SettingsSection>
        <SettingsSection title={t.about}>
          <InstallRow />
          <SettingsRow
            title={t.lab}
            hint={t.labHint}
            action={<ButtonLink href={pathTo('lab')}>{t.toLab}</ButtonLink>}
          />
        </SettingsSection>
      </div>
    </div>
  )
}
