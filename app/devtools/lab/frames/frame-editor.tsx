import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Select } from '#app/shared/ui/select.tsx'
import { TextArea } from '#app/shared/ui/text-area.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { frameBytesTexts, frameErrorTexts } from './frame-bytes.messages.ts'
import { FramePartsTable } from './frame-parts-table.tsx'
import { fromHex, toHex } from './hex.ts'
import { BadFrame, decodeFrame, encodeFrame, type Frame, type Opcode, opcodes } from './web-socket-frame.ts'

const longest = 1_000

interface Draft {
  text: string
  fin: boolean
  opcode: Opcode
  maskingKey: Uint8Array | undefined
}

const newKey = () => crypto.getRandomValues(new Uint8Array(4))
const bytesOf = ({ text, ...frame }: Draft) => toHex(encodeFrame({ ...frame, payload: new TextEncoder().encode(text) }))

/** Decodes the bytes, or returns why they are not a valid frame. */
function read(hex: string): ReturnType<typeof decodeFrame> | BadFrame['code'] | 'notHex' {
  const bytes = fromHex(hex)
  if (!bytes) return 'notHex'
  try {
    return decodeFrame(bytes)
  } catch (error) {
    if (error instanceof BadFrame) return error.code
    throw error
  }
}

function textOf({ payload }: Frame): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(payload)
  } catch {
    return undefined
  }
}

/** Edits a frame by its text or by its bytes. */
export function FrameEditor() {
  const t = useMessages(frameBytesTexts)
  const errorTexts = useMessages(frameErrorTexts)
  const [draft, setDraft] = useState<Draft>(() => ({ text: t.hello, fin: true, opcode: 'text', maskingKey: newKey() }))
  const [hex, setHex] = useState(() => bytesOf(draft))
  const found = read(hex)
  const error = typeof found !== 'string' ? undefined : found === 'notHex' ? t.notHex : errorTexts[found]

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setHex(bytesOf(next))
  }
  const check = 'flex min-h-11 cursor-pointer items-center gap-2 text-sm'
  return (
    <section aria-label={t.frame} className="grid min-w-0 grid-cols-1 gap-3">
      <h3 className="font-semibold">{t.frame}</h3>
      <TextInput
        label={t.text}
        value={draft.text}
        maxLength={longest}
        autoComplete="off"
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <Select
          label={t.kind}
          value={draft.opcode}
          options={(Object.keys(opcodes) as Opcode[]).map((value) => ({ value, label: value }))}
          onChange={(opcode) => change({ opcode })}
        />
        <label className={check}>
          <input
            type="checkbox"
            checked={draft.maskingKey !== undefined}
            onChange={({ target }) => change({ maskingKey: target.checked ? newKey() : undefined })}
            className="size-5 accent-accent"
          />
          {t.masked}
        </label>
        <label className={check}>
          <input
            type="checkbox"
            checked={draft.fin}
            onChange={({ target }) => change({ fin: target.checked })}
            className="size-5 accent-accent"
          />
          {t.fin}
        </label>
      </div>
      <div aria-live="polite" className="grid min-w-0 grid-cols-1 gap-3">
        <TextArea
          label={t.hex}
          error={error}
          lang="en"
          rows={3}
          className="[&_textarea]:font-mono"
          value={hex}
          spellCheck={false}
          onChange={(event) => setHex(event.target.value)}
        />
        {typeof found !== 'string' && (
          <>
            <FramePartsTable frame={found.frame} parts={found.parts} />
            <p className="text-sm">
              <span className="font-semibold">{t.decoded}</span>
              <bdi className="mt-1 block rounded-md bg-sunken p-3">{textOf(found.frame) ?? t.notText}</bdi>
            </p>
          </>
        )}
      </div>
    </section>
  )
}
