import { useMessages } from '#app/shared/i18n/messages.ts'
import { Select } from '#app/shared/ui/select.tsx'
import { inspectorMessages } from '../inspector.messages.ts'
import type { PacketFilter } from '../packet-filter.ts'
import type { LoggedPacket } from '../packet-log.ts'

interface FilterFieldsProps {
  filter: PacketFilter
  packets: readonly LoggedPacket[]
  onChange: (filter: PacketFilter) => void
}

/** Filters the packets by text, namespace and direction. */
export function FilterFields({ filter, packets, onChange }: FilterFieldsProps) {
  const t = useMessages(inspectorMessages)
  const namespaces = [...new Set(packets.map(({ namespace }) => namespace))].toSorted()
  return (
    <>
      <input
        type="search"
        aria-label={t.search}
        placeholder={t.searchHint}
        value={filter.text}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
        className="min-h-11 min-w-0 grow basis-40 rounded-md border border-line-strong bg-surface px-3 text-base placeholder:text-ink-soft sm:max-w-64"
      />
      <Select
        label={t.namespace}
        value={filter.namespace}
        options={[
          { value: '', label: t.everyNamespace },
          ...namespaces.map((namespace) => ({ value: namespace, label: namespace })),
        ]}
        onChange={(namespace) => onChange({ ...filter, namespace })}
      />
      <Select
        label={t.direction}
        value={filter.direction}
        options={(['both', 'in', 'out'] as const).map((value) => ({ value, label: t[value] }))}
        onChange={(direction) => onChange({ ...filter, direction })}
      />
    </>
  )
}
