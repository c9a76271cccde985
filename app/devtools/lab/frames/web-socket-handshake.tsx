import { useState } from 'react'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { frameBytesTexts } from './frame-bytes.messages.ts'
import { newWebSocketKey, webSocketAccept } from './web-socket-key.ts'

const requestOf = (key: string) => `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1
Host: ${location.host}
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Version: 13
Sec-WebSocket-Key: ${key}`

const responseOf = (key: string) => `HTTP/1.1 101 Switching Protocols
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Accept: ${webSocketAccept(key)}`

/** Shows the request and response that turn an HTTP connection into a WebSocket. */
export function WebSocketHandshake() {
  const t = useMessages(frameBytesTexts)
  const [key, setKey] = useState(newWebSocketKey)
  return (
    <section aria-label={t.handshake} className="grid min-w-0 grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t.handshake}</h3>
        <Button onClick={() => setKey(newWebSocketKey())}>{t.newKey}</Button>
      </div>
      <Message label={t.request} text={requestOf(key)} />
      <Message label={t.response} text={responseOf(key)} />
      <p className="text-sm text-ink-soft">{t.how}</p>
    </section>
  )
}

const Message = ({ label, text }: { label: string; text: string }) => (
  <figure className="min-w-0 rounded-md bg-sunken p-3 text-sm">
    <figcaption className="mb-1 text-xs font-semibold text-ink-soft">{label}</figcaption>
    <pre className="whitespace-pre-wrap break-all">
      <code lang="en">{text}</code>
    </pre>
  </figure>
)
