import { sha1 } from './sha1.ts'

/** What every server appends to the client's key, RFC 6455 §1.3: who answers with its hash has understood the question. */
export const webSocketGuid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/** A new `Sec-WebSocket-Key`: 16 bytes of chance. */
export const newWebSocketKey = (): string => toBase64(crypto.getRandomValues(new Uint8Array(16)))

/** The `Sec-WebSocket-Accept` that answers a `Sec-WebSocket-Key` (RFC 6455 §4.2.2). */
export const webSocketAccept = (key: string): string =>
  toBase64(sha1(new TextEncoder().encode(key.trim() + webSocketGuid)))
