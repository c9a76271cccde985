import { EventEmitter } from 'events'
import type { WebSocketData, WebSocketHandlerConnection } from 'msw'

type MswClient = WebSocketHandlerConnection['client']

/**
 * The server's end of a WebSocket that MSW intercepts, in the shape of the `ws` package that engine.io expects: `message`, `close`
 * and `error` events, `send` and `close`.
 *
 * MSW delivers in microtasks what a network delivers in separate tasks. Socket.IO handles a packet one tick after it arrives, so a
 * close in the same tick would overtake it: both directions close in a later task.
 */
export class WebSocketWire extends EventEmitter {
  /** engine.io writes the HTTP answer of a rejected handshake only to a writable socket; no page could read it. */
  readonly writable = false
  readonly #client: MswClient
  #received: Promise<void> = Promise.resolve()

  constructor(client: MswClient) {
    super()
    this.#client = client
  }

  /** Starts receiving. A message above `maxPayload` bytes closes the connection with code 1009 (RFC 6455 §7.4.1). */
  accept(maxPayload: number): void {
    this.#client.addEventListener('message', ({ data }) => {
      // One after the other, because a Blob is read asynchronously and must not be overtaken.
      this.#received = this.#received.then(async () => this.#receive(await readFrame(data), maxPayload))
    })
    this.#client.addEventListener('close', () => {
      void this.#received.then(() => setTimeout(() => this.emit('close')))
    })
  }

  send(data: string | ArrayBuffer | ArrayBufferView<ArrayBuffer>, sent: () => void): void {
    this.#client.send(ArrayBuffer.isView(data) ? copyBytes(data) : data)
    // Asynchronously, as in a network, so that engine.io batches what is written meanwhile.
    queueMicrotask(sent)
  }

  close(code = 1000): void {
    setTimeout(() => this.#client.close(code))
  }

  /** Cuts the connection without a closing handshake. */
  terminate(): void {
    this.#client.close(1006)
  }

  /** Rejects the handshake: a browser reports an error before the close. */
  destroy(): void {
    const page = 'socket' in this.#client ? this.#client.socket : undefined
    if (page instanceof EventTarget) page.dispatchEvent(new Event('error'))
    this.terminate()
  }

  #receive(message: string | ArrayBuffer, maxPayload: number): void {
    const isBinary = typeof message !== 'string'
    const size = isBinary ? message.byteLength : new TextEncoder().encode(message).byteLength
    if (size <= maxPayload) {
      this.emit('message', message, isBinary)
      return
    }
    this.emit('error', new RangeError('Max payload size exceeded'))
    this.close(1009)
  }
}

/** For engine.io's option `wsEngine`: turns an accepted upgrade into a WebSocket. */
export class WebSocketWires {
  readonly #maxPayload: number

  constructor({ maxPayload }: { maxPayload: number }) {
    this.#maxPayload = maxPayload
  }

  handleUpgrade(_request: unknown, wire: WebSocketWire, _head: unknown, done: (socket: WebSocketWire) => void): void {
    wire.accept(this.#maxPayload)
    done(wire)
  }

  close(): void {}
}

async function readFrame(data: WebSocketData): Promise<string | ArrayBuffer> {
  if (typeof data === 'string') return data
  if (data instanceof Blob) return data.arrayBuffer()
  return copyBytes(ArrayBuffer.isView(data) ? data : new Uint8Array(data))
}

/** Copies only the viewed part, because a view may belong to a larger buffer. */
function copyBytes(view: ArrayBufferView): ArrayBuffer {
  const bytes = new Uint8Array(view.byteLength)
  bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
  return bytes.buffer
}
