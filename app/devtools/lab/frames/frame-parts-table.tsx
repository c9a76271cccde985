import { useMessages } from '#app/shared/i18n/messages.ts'
import { frameBytesTexts } from './frame-bytes.messages.ts'
import { toBits, toHex } from './hex.ts'
import type { Frame, FramePart } from './web-socket-frame.ts'

/** The number of bytes to show of each part. */
const shown = 48

/** Lists the parts of a frame and explains their bits. */
export function FramePartsTable({ frame, parts }: { frame: Frame; parts: readonly FramePart[] }) {
  const t = useMessages(frameBytesTexts)
  const meaning = ({ name, bytes: [first = 0] }: FramePart): string => {
    switch (name) {
      case 'flags':
        return t.flagsAre(toBits(first), frame.fin ? '1' : '0', frame.opcode)
      case 'length':
        return t.lengthIs(toBits(first), frame.maskingKey ? t.yes : t.no, String(frame.payload.length))
      case 'maskingKey':
        return t.keyIs
      case 'payload':
        return frame.maskingKey ? toHex(frame.payload.slice(0, shown)) : ''
    }
  }
  const cell = 'py-2 pe-3 align-top text-start'
  return (
    <table aria-label={t.parts} className="w-full border-collapse text-sm">
      <thead className="text-xs text-ink-soft">
        <tr>
          <th className={`${cell} wrap-normal`}>{t.where}</th>
          <th className={cell}>{t.bytes}</th>
          <th className={cell}>{t.meaning}</th>
        </tr>
      </thead>
      <tbody className="ruled">
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row" className={`${cell} font-semibold wrap-normal`}>
              {t[part.name]}
              <span className="digits block text-xs font-normal text-ink-soft">
                {part.bytes.length > 1 ? `${part.from}–${part.from + part.bytes.length - 1}` : part.from}
              </span>
            </th>
            <td className={cell}>
              <code lang="en">{toHex(part.bytes.slice(0, shown)) + (part.bytes.length > shown ? ' …' : '')}</code>
            </td>
            <td className={`${cell} text-ink-soft`}>{meaning(part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
