import { useMessages } from '#app/shared/i18n/messages.ts'
import { LabSection } from '../lab-section.tsx'
import { frameBytesTexts } from './frame-bytes.messages.ts'
import { FrameEditor } from './frame-editor.tsx'
import { WebSocketHandshake } from './web-socket-handshake.tsx'

const code = [
  {
    where: 'web-socket-frame.ts',
    text: `Uint8Array.from([
  (fin ? 0x80 : 0) | opcode,
  (mask ? 0x80 : 0) | length,
  ...extendedLength,
  ...maskingKey,
  ...payload.map((byte, i) =>
    byte ^ maskingKey[i % 4]),
])`,
  },
]

/** Shows a WebSocket handshake, and a frame byte by byte. Nothing is sent. */
export function FrameBytes({ number }: { number: number }) {
  const t = useMessages(frameBytesTexts)
  return (
    <LabSection number={number} id="frames" title={t.title} about={t.about} code={code}>
      <WebSocketHandshake />
      <FrameEditor />
    </LabSection>
  )
}
