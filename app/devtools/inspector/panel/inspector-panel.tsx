import { useId, useMemo, useState, useSyncExternalStore } from 'react'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { IconButton } from '#app/shared/ui/icon-button.tsx'
import { usePanel } from '#app/shared/ui/use-panel.ts'
import type { Inspection, InspectionSnapshot } from '../inspection.ts'
import { inspectorMessages } from '../inspector.messages.ts'
import { filterPackets, noFilter } from '../packet-filter.ts'
import { ConnectionSummary } from './connection-summary.tsx'
import { CopyButton } from './copy-button.tsx'
import { FilterFields } from './filter-fields.tsx'
import { PacketRow } from './packet-row.tsx'

interface InspectorPanelProps {
  inspection: Inspection
  onClose: () => void
}

/** Shows the packets of the page's connection. It is not modal, because the page above it stays in use; Esc closes it. */
export function InspectorPanel({ inspection, onClose }: InspectorPanelProps) {
  const t = useMessages(inspectorMessages)
  const titleId = useId()
  const panel = usePanel(onClose)
  const live = useSyncExternalStore(inspection.subscribe, inspection.get)
  const [paused, setPaused] = useState<InspectionSnapshot>()
  const [filter, setFilter] = useState(noFilter)
  const { packets, total } = paused ?? live
  const found = useMemo(() => filterPackets(packets, filter).toReversed(), [packets, filter])

  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      className="fixed inset-x-0 bottom-0 z-50 grid h-[75dvh] sm:h-[55dvh] grid-rows-[auto_1fr] border-t-2 border-line-strong bg-surface shadow-floating outline-none"
    >
      <div className="grid gap-2 border-b border-line px-3 py-2 sm:px-4">
        <div className="flex items-start justify-between gap-2">
          <div className="flex min-h-11 min-w-0 flex-wrap items-center gap-x-4">
            <h2 id={titleId} className="font-bold">
              {t.title}
            </h2>
            <ConnectionSummary connection={live.connection} />
          </div>
          <IconButton icon="close" label={t.close} onClick={onClose} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <FilterFields filter={filter} packets={packets} onChange={setFilter} />
          <Button aria-pressed={paused !== undefined} onClick={() => setPaused(paused ? undefined : live)}>
            {paused ? t.goOn : t.pause}
          </Button>
          <Button
            onClick={() => {
              setPaused(undefined)
              inspection.clear()
            }}
          >
            {t.clear}
          </Button>
          <CopyButton packets={found} />
          <p className="digits text-sm text-ink-soft">{t.total(formatNumber(found.length), formatNumber(total))}</p>
        </div>
      </div>
      {found.length === 0 ? (
        <p className="p-6 text-center text-ink-soft">{packets.length === 0 ? t.nothing : t.noMatch}</p>
      ) : (
        <ol aria-label={t.packets} className="ruled overflow-y-auto overscroll-contain text-sm">
          {found.map((packet) => (
            <PacketRow key={packet.key} packet={packet} onReplay={inspection.replay} />
          ))}
        </ol>
      )}
    </div>
  )
}
