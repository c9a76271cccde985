import { EventEmitter } from 'events'
import type { WebSocketData, WebSocketHandlerConnection } from 'msw'

type MswClient = WebSocketHandlerConnection['client']

/**
 * The server's end of a WebSocket that MSW intercepts, in the shape in which the `ws` package hands one to engine.io:
 * `message`, `close` and `error` events, `send` and `close`.
 *
 * MSW delivers in microtasks what a network delivers in tasks of its own. Socket.IO handles a packet one tick after it came,
 * so a close in the same tick would overtake it: both directions close in a later task.
 */
export class WebSocketWire extends EventEmitter {
  /** engine.io writes a refused handshake's HTTP answer to a writable socket only; no page could read it. */
  readonly writable = false
  readonly #client: MswClient
  #received: Promise<void> = Promise.resolve()

  constructor(client: MswClient) {
    super()
    this.#client = client
  }

  /** Starts to listen. A message above `maxPayload` bytes ends the connection with code 1009 (RFC 6455 §7.4.1). */
  accept(maxPayload: number): void {
    this.#client.addEventListener('message', ({ data }) => {
      // In a chain, because a Blob is read asynchronously and must not be overtaken.
      this.#received = this.#received.then(async () => this.#receive(await readFrame(data), maxPayload))
    })
    this.#client.addEventListener('close', () => {
      void this.#received.then(() => setTimeout(() => this.emit('close')))
    })
  }

  send(data: string | ArrayBuffer | ArrayBufferView<ArrayBuffer>, sent: () => void): void {
    this.#client.send(ArrayBuffer.isView(data) ? copyBytes(data) : data)
    // Later, as a network's: engine.io gathers into one flush what is written meanwhile.
    queueMicrotask(sent)
  }

  close(code = 1000): void {
    setTimeout(() => this.#client.close(code))
  }

  /** Cuts the connection at once, without a closing handshake. */
  terminate(): void {
    this.#client.close(1006)
  }

  /** Refuses the handshake: a browser reports that as an error before the close. */
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

/** What engine.io's option `wsEngine` asks for: it turns an accepted upgrade into a WebSocket. */
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

/** A view may show a part of a larger buffer: only that part is sent. */
function copyBytes(view: ArrayBufferView): ArrayBuffer {
  const bytes = new Uint8Array(view.byteLength)
  bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
  return bytes.buffer
}
