import type { ReactNode } from 'react'
import { FaultyApp } from '#app/devtools/faults/faulty-app.tsx'
import { startFaults } from '#app/devtools/faults/start-faults.ts'
import { createLanguage, LanguageProvider } from '#app/shared/i18n/language.tsx'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { App } from './app.tsx'
import { type TabShop, TabShopBar } from './frame/tab-shop-bar.tsx'
import { createServices } from './services.ts'

const messages = defineMessages({
  ko: { failed: '이 브라우저에서는 장터를 열 수 없어요' },
  en: { failed: 'The shop can’t be opened in this browser' },
})

/**
 * The app with a backend inside the tab, where each tab is a separate shopper. Explains it if the browser does not support
 * this.
 */
export async function openTabApp(opening: Promise<TabShop>): Promise<ReactNode> {
  try {
    const shop = await opening
    const services = createServices()
    const tools = await startFaults(shop.controls, services)
    return (
      <>
        <FaultyApp tools={tools}>
          <App services={services} />
        </FaultyApp>
        <LanguageProvider language={services.language}>
          <TabShopBar shop={shop} />
        </LanguageProvider>
      </>
    )
  } catch (error) {
    reportError(error)
    return (
      <LanguageProvider language={createLanguage()}>
        <Failed reason={String(error)} />
      </LanguageProvider>
    )
  }
}

function Failed({ reason }: { reason: string }) {
  const t = useMessages(messages)
  return (
    <EmptyState title={t.failed} role="alert">
      {reason}
    </EmptyState>
  )
}
