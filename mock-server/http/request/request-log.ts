import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** What became of a request; `ms` is how long it took. */
export interface Answer {
  method: string
  status: number
  ms: number
}

/** Logs one line per request, without queries, headers and bodies, which may hold secrets. */
export function requestLog(log: Logger, onAnswer: (answer: Answer) => void): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now()
    const { method, path } = request
    response.on('close', () => {
      const incidentId: unknown = response.locals.incidentId
      const entry = {
        method,
        path,
        status: response.statusCode,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        ...(incidentId !== undefined && { incidentId }),
        ...(!response.writableFinished && { aborted: true }),
      }
      onAnswer(entry)
      if (response.statusCode >= 500) log.error(entry, 'request')
      else log.info(entry, 'request')
    })
    next()
  }
}
