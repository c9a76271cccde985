import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Request, Response } from 'express'

/** Below this size (bytes) compression saves less than a packet. */
const WORTH_COMPRESSING = 1_024

const compress = {
  br: (json: Buffer) => brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (json: Buffer) => gzipSync(json),
}

interface SentBytes {
  json: Buffer
  etag: string
  compressed: Partial<Record<keyof typeof compress, Buffer>>
}

/** An answer that the backend keeps is the same object each time: it is serialized, hashed and compressed once. */
const sent = new WeakMap<object, SentBytes>()

function bytesOf(body: object): SentBytes {
  const known = sent.get(body)
  if (known) return known
  const json = Buffer.from(JSON.stringify(body))
  const bytes = { json, etag: `W/"${createHash('sha1').update(json).digest('base64url')}"`, compressed: {} }
  sent.set(body, bytes)
  return bytes
}

/** Sends an answer that is the same for everybody, or 304 to whoever has it. */
export function sendPublic(request: Request, response: Response, body: object): void {
  const { json, etag, compressed } = bytesOf(body)
  response.set('ETag', etag).vary('Accept-Encoding').type('json')
  const encoding = json.length < WORTH_COMPRESSING ? false : request.acceptsEncodings('br', 'gzip', 'identity')
  if (request.fresh || (encoding !== 'br' && encoding !== 'gzip')) {
    response.send(json)
    return
  }
  compressed[encoding] ??= compress[encoding](json)
  response.set('Content-Encoding', encoding).send(compressed[encoding])
}
