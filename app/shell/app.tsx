import { QueryClientProvider } from '@tanstack/react-query'
import { SessionProvider } from '#app/features/session/session.tsx'
import { LanguageProvider } from '#app/shared/i18n/language.tsx'
import { Frame } from './frame.tsx'
import { Routes } from './routes.tsx'
import type { Services } from './services.ts'

export function App({ services }: { services: Services }) {
  return (
    <LanguageProvider language={services.language}>
      <QueryClientProvider client={services.queryClient}>
        <SessionProvider session={services.session}>
          <Frame>
            <Routes />
          </Frame>
        </SessionProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
