/** What to say of the errors of listening, by their code. */
const listening: Record<string, string> = {
  EADDRINUSE: 'The port is taken by another program: stop it or set PORT.',
  EACCES: 'This user may not listen on that port: set PORT to one above 1023.',
  EADDRNOTAVAIL: 'HOST is no address of this machine: set it to one, or to 0.0.0.0 for all.',
  ENOTFOUND: 'HOST is no address and no name that is known here.',
  EAI_AGAIN: 'HOST is no address and no name that is known here.',
}

/**
 * Why the shop can't start: one sentence for what the operator can put right, a stack for everything else. It goes by the names of
 * errors, because the dev server loads their classes twice.
 */
export function explainStartUp(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  switch (error.name) {
    case 'BadConfig':
      return `These settings can't be used:\n${error.message}`
    case 'UnusableDatabase':
    case 'DatabaseInUse':
      return error.message
    case 'StorageError':
      return `${error.message} (DATA_DIR and DATABASE_URL say where it is.)`
    default: {
      const known = 'code' in error ? listening[String(error.code)] : undefined
      return known === undefined ? (error.stack ?? error.message) : `${known} (${error.message})`
    }
  }
}
