import { sha1 } from './sha1.ts'

/** Every server appends this to the client's key, RFC 6455 §1.3. Its hash proves that the server speaks WebSocket. */
export const webSocketGuid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/** Generates a `Sec-WebSocket-Key`: 16 random bytes. */
export const newWebSocketKey = (): string => toBase64(crypto.getRandomValues(new Uint8Array(16)))

/** Computes the `Sec-WebSocket-Accept` for a `Sec-WebSocket-Key` (RFC 6455 §4.2.2). */
export const webSocketAccept = (key: string): string =>
  toBase64(sha1(new TextEncoder().encode(key.trim() + webSocketGuid)))
