import { type IncomingHttpHeaders, request } from 'node:http'

export interface RawAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  /** The size of the body on the wire. */
  bytes: number
}

/** Sends exactly these headers (`fetch` forbids some and adds others) and does not decompress the answer. */
export function sendRequest(url: string, method = 'GET', headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: body.toString(),
          bytes: body.length,
        })
      })
    })
    sent.on('error', reject).end()
  })
}
