import { useEffect, useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { settingsMessages } from './settings.messages.ts'
import { SettingsRow } from './settings-row.tsx'

/** Chromium's event that a page can be installed. It is no standard, so TypeScript's types don't know it. */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>
}

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallEvent
  }
}

/** The event came before the settings were opened again. It can be used once. */
let offered: InstallEvent | undefined

/**
 * Tells how to install the shop as an app, unless it runs as one. Its button is there where the browser has offered to install while
 * the settings' code was loaded; elsewhere the browser's menu does the same, so that no other page pays for listening.
 */
export function InstallRow() {
  const t = useMessages(settingsMessages)
  const [offer, setOffer] = useState(offered)
  const [installed, setInstalled] = useState(() => matchMedia('(display-mode: standalone)').matches)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('beforeinstallprompt', (event) => setOffer((offered = event)), { signal })
    window.addEventListener('appinstalled', () => setInstalled(true), { signal })
    return () => listening.abort()
  }, [])

  const install = () => {
    void offer?.prompt()
    setOffer((offered = undefined))
  }
  return installed ? null : (
    <SettingsRow
      title={t.install}
      hint={t.installHint}
      action={offer && <Button onClick={install}>{t.toInstall}</Button>}
    />
  )
}
