import { useLanguage } from '#app/shared/i18n/language.tsx'
import { languages } from '#app/shared/i18n/languages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { RadioGroup } from '#app/shared/ui/radio-group.tsx'
import { useAppearance } from '#app/shared/ui/use-appearance.ts'
import { settingsMessages } from './settings.messages.ts'
import { SettingsSection } from './settings-section.tsx'

/** The appearance and language of the shop in this browser. */
export function DisplaySettings() {
  const t = useMessages(settingsMessages)
  const [language, setLanguage] = useLanguage()
  const [{ theme, motion }, change] = useAppearance()
  return (
    <SettingsSection title={t.display}>
      <div className="p-5">
        <RadioGroup label={t.language} value={language} options={languages} onChange={setLanguage} />
      </div>
      <div className="p-5">
        <RadioGroup
          label={t.theme}
          value={theme}
          options={[
            { value: 'system', label: t.asTheDevice, wide: true },
            { value: 'light', label: t.light },
            { value: 'dark', label: t.dark },
          ]}
          onChange={(chosen) => change({ theme: chosen })}
        />
      </div>
      <div className="p-5">
        <RadioGroup
          label={t.motion}
          value={motion}
          options={[
            { value: 'system', label: t.asTheDevice },
            { value: 'reduced', label: t.reduced },
          ]}
          onChange={(chosen) => change({ motion: chosen })}
        />
      </div>
    </SettingsSection>
  )
}
