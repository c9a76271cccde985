import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { ErrorCode } from '#app/contract/errors.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { headersOf } from './request/headers-of.ts'
import { sendReply } from './send-reply.ts'

/** A handler that answers with one error, in the words of the backend. */
export type Refuse = (code: ErrorCode) => RequestHandler

export const createRefuse =
  (backend: Backend, proxies: number): Refuse =>
  (code) =>
  (request, response) =>
    sendReply(request, response, backend.refuse(code, headersOf(request)), proxies)

/** Answers what Express and its parsers throw: in JSON, never by Express's own pages. Bugs are told to `onError`. */
export function handleErrors(refuse: Refuse, onError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const code = codeOf(error)
    if (code === 'internal') onError(error)
    if (response.headersSent) next(error)
    else refuse(code)(request, response, next)
  }
}

/** Errors of body-parser, of static files and of the router's percent-decoding carry their HTTP status. */
function codeOf(error: unknown): ErrorCode {
  if (error instanceof URIError) return 'invalid'
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status === 404) return 'not_found'
  if (status === 413) return 'payload_too_large'
  if (status === 415) return 'unsupported_media_type'
  return status >= 400 && status < 500 ? 'malformed_body' : 'internal'
}
