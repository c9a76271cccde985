import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Switch } from '#app/shared/ui/switch.tsx'
import { browserNoticesMessages } from './browser-notices.messages.ts'
import { askForPermission, readPermission } from './notice-permission.ts'
import { useBrowserNotices } from './use-browser-notices.ts'

/** Turns browser notifications on and off. The browser is asked only when they are turned on; what it forbids is said below. */
export function BrowserNoticesSwitch() {
  const t = useMessages(browserNoticesMessages)
  const [wanted, setWanted] = useBrowserNotices()
  const [permission, setPermission] = useState(readPermission)
  const change = async (checked: boolean) => {
    if (!checked) return setWanted(false)
    const given = await askForPermission()
    setPermission(given)
    setWanted(given === 'granted')
  }
  const forbidden = permission === 'denied' || permission === 'unsupported'
  return (
    <>
      <Switch
        label={t.label}
        hint={t.hint}
        checked={wanted && permission === 'granted'}
        onChange={(checked) => void change(checked)}
      />
      {/* Rendered before its text, so that screen readers announce the text. */}
      <p role="status" className={forbidden ? 'mt-2 text-sm text-danger' : 'sr-only'}>
        {forbidden && t[permission]}
      </p>
    </>
  )
}
