import { EventEmitter } from 'events'

/** The part of Node's `IncomingMessage` that engine.io reads. */
export class EngineRequest extends EventEmitter {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly connection: { remoteAddress: string; encrypted: boolean }

  constructor(method: string, url: URL, headers: Readonly<Record<string, string>>) {
    super()
    this.method = method
    this.url = url.pathname + url.search
    this.headers = { host: url.host, ...headers }
    this.connection = { remoteAddress: '127.0.0.1', encrypted: /^(https|wss):$/.test(url.protocol) }
  }

  setEncoding(): void {}

  /** The client is gone, or was rejected, before it was answered. */
  destroy(): void {
    this.emit('close')
  }
}

/** The part of Node's `ServerResponse` that engine.io writes, collected into one `Response`. */
export class EngineResponse {
  readonly finished: Promise<Response>
  #finish: (response: Response) => void = () => {}
  #status = 200
  #headers: Record<string, string> = {}

  constructor() {
    this.finished = new Promise((resolve) => {
      this.#finish = resolve
    })
  }

  writeHead(status: number, headers: Record<string, string | number> = {}): this {
    this.#status = status
    for (const [name, value] of Object.entries(headers)) this.#headers[name] = String(value)
    return this
  }

  end(body?: string): void {
    this.#finish(new Response(body ?? null, { status: this.#status, headers: this.#headers }))
  }

  /** Answers with a network error. */
  abort(): void {
    this.#finish(Response.error())
  }
}
