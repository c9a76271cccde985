import { type ErrorBody, type ErrorCode, errorStatus, type SocketError } from '#app/contract/errors.ts'
import { fieldErrorTexts, type Language } from '#app/contract/field-errors.ts'
import type { EndpointReply } from '../../backend.ts'
import { ApiError, type ApiErrorDetails } from './api-error.ts'
import { errorMessages, tooManyRequests } from './error-messages.ts'

/** When to call again, in seconds, when the server can't answer now and does not know until when. Clients spread their calls themselves. */
const soon = 2

/** The reply for an error, in the caller's language. */
export function errorReply(error: ApiError, language: Language): EndpointReply {
  const { code, details } = error
  const headers: Record<string, string> = { 'Cache-Control': 'no-store', 'Content-Language': language }
  // RFC 9110 requires this header with every 401.
  if (code === 'unauthenticated') headers['WWW-Authenticate'] = 'Bearer'
  const retryAfter = details.retryAfter ?? (code === 'unavailable' ? soon : undefined)
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter)
  const body: ErrorBody = {
    ...describe(code, details, language),
    ...(details.total !== undefined && { total: details.total }),
    ...(details.quantity !== undefined && { quantity: details.quantity }),
    ...(code === 'goods_exists' && { success: false }),
  }
  return { status: errorStatus[code], headers, body }
}

/** The reply for a bug: only an id that finds it in the log, nothing of the error itself. */
export function bugReply(incidentId: string, language: Language): EndpointReply {
  const reply = errorReply(new ApiError('internal'), language)
  return { ...reply, body: { ...reply.body, incidentId } }
}

/** The error of a failed socket command, in the caller's language. */
export function socketError({ code, details }: ApiError, language: Language): SocketError {
  const { errorMessage: message, ...rest } = describe(code, details, language)
  return { ...rest, message }
}

function describe(code: ErrorCode, { fields, retryAfter }: ApiErrorDetails, language: Language) {
  const texts = fieldErrorTexts[language]
  return {
    code,
    errorMessage:
      code === 'too_many_requests' && retryAfter !== undefined
        ? tooManyRequests[language](retryAfter)
        : errorMessages[language][code],
    ...(fields && {
      fields: Object.fromEntries(Object.entries(fields).map(([field, fieldError]) => [field, texts[fieldError]])),
    }),
  }
}
