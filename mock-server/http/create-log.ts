import pino, { type DestinationStream, type Logger } from 'pino'

/** JSON lines with the level as a word, the time in UTC, and the name of the node if there are several. */
export const createLog = (level: string, destination?: DestinationStream, node?: string): Logger => {
  const options = {
    level,
    base: node === undefined ? null : { node },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return destination ? pino(options, destination) : pino(options)
}
