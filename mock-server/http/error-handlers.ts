import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { ErrorCode } from '#app/contract/errors.ts'
import type { Language } from '#app/contract/field-errors.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { acceptedLanguage } from '#mock-server/core/run/accept-language.ts'
import { headersOf } from './request/headers-of.ts'
import type { Requests } from './request/requests.ts'
import { sendReply } from './send-reply.ts'

/** Makes a handler that answers with the backend's reply for an error code. */
export type SendError = (code: ErrorCode) => RequestHandler

export const createSendError =
  (backend: Backend, requests: Requests): SendError =>
  (code) =>
  (request, response) =>
    sendReply(request, response, backend.errorReply(code, headersOf(request)), requests)

/** Makes what refuses a request when too many wait: without Express, because it must cost next to nothing. */
export function createRefuse(backend: Backend): (request: IncomingMessage, response: ServerResponse) => void {
  const replyIn = (language: Language) => {
    const { status, headers, body } = backend.errorReply('unavailable', new Headers({ 'accept-language': language }))
    return {
      status,
      headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
      text: JSON.stringify(body),
    }
  }
  const replies = { ko: replyIn('ko'), en: replyIn('en') }
  return (request, response) => {
    const { status, headers, text } = replies[acceptedLanguage(request.headers['accept-language'] ?? null)]
    response.writeHead(status, headers).end(text)
  }
}

/** Answers errors of Express and its parsers in JSON instead of Express's own pages. Bugs go to `onError`. */
export function handleErrors(sendError: SendError, onError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const code = codeOf(error)
    if (code === 'internal') onError(error)
    if (response.headersSent) next(error)
    else sendError(code)(request, response, next)
  }
}

/** Errors of body-parser, static files and the router carry their HTTP status. */
function codeOf(error: unknown): ErrorCode {
  if (error instanceof URIError) return 'invalid'
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status === 404) return 'not_found'
  if (status === 413) return 'payload_too_large'
  if (status === 415) return 'unsupported_media_type'
  return status >= 400 && status < 500 ? 'malformed_body' : 'internal'
}
