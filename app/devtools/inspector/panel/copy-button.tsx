import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { inspectorMessages } from '../inspector.messages.ts'
import type { LoggedPacket } from '../packet-log.ts'

const toJson = (packets: readonly LoggedPacket[]) =>
  JSON.stringify(
    packets.map((packet) => ({ ...packet, key: undefined, at: new Date(packet.at).toISOString() })),
    null,
    2,
  )

/** Copies packets as JSON. If the clipboard is not available, as over plain http, it shows them to copy by hand. */
export function CopyButton({ packets }: { packets: readonly LoggedPacket[] }) {
  const t = useMessages(inspectorMessages)
  const [copied, setCopied] = useState(false)
  const [byHand, setByHand] = useState<string>()

  const copy = async () => {
    const json = toJson(packets)
    try {
      await navigator.clipboard.writeText(json)
      setCopied(true)
      setByHand(undefined)
    } catch {
      setByHand(json)
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>{t.copy}</Button>
      <span role="status" className="text-sm text-success">
        {copied && t.copied}
      </span>
      {byHand !== undefined && (
        <textarea
          readOnly
          rows={3}
          aria-label={t.copyByHand}
          value={byHand}
          onFocus={({ target }) => target.select()}
          onBlur={() => setByHand(undefined)}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the button, and is to be copied from
          autoFocus
          className="w-full rounded-md border border-line-strong bg-surface p-2 text-sm"
        />
      )}
    </>
  )
}
