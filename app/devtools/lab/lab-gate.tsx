import { type ReactNode, useEffect } from 'react'
import * as v from 'valibot'
import { defineMessages, useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import type { Status } from '#app/shared/realtime/types.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { LabRealtime, useLabRealtime, useLabStatus } from './lab-realtime.ts'

const texts = defineMessages({
  ko: {
    off: '지금은 첫걸음을 닫아 두었어요',
    offWhy: '장터는 그대로 열려 있어요.',
    toShop: '상품 보러 가기',
  },
  en: {
    off: 'Realtime basics is closed for now',
    offWhy: 'The shop is open as usual.',
    toShop: 'Browse products',
  },
})

/** Connects its children to the lab's namespace, or says that the server has none. */
export function LabGate({ children }: { children: ReactNode }) {
  return (
    <LabRealtime>
      <OnlyIfOpen>{children}</OnlyIfOpen>
    </LabRealtime>
  )
}

/** The server's error for a namespace that is switched off. */
const SwitchedOff = v.object({ data: v.object({ code: v.literal('not_found') }) })

const isOff = (status: Status) => status.phase === 'denied' && v.is(SwitchedOff, status.error)

function OnlyIfOpen({ children }: { children: ReactNode }) {
  const t = useMessages(texts)
  const { acquire } = useLabRealtime()
  useEffect(() => acquire(), [acquire])
  const off = useLabStatus(isOff)
  if (!off) return children
  return (
    <EmptyState title={t.off} action={<ButtonLink href={pathTo('goodsList')}>{t.toShop}</ButtonLink>}>
      {t.offWhy}
    </EmptyState>
  )
}
