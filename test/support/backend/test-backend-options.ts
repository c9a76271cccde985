import type { BackendOptions } from '#mock-server/core/create-backend.ts'
import { cheapPasswords } from './cheap-passwords.ts'

export const testAdministrator = { email: 'admin@example.com', password: 'plum-orchard-42' }

/** How tests have a backend, wherever it runs: without limits, its answers checked, a bug in it an error of the test. */
export const testBackendOptions = {
  passwords: cheapPasswords,
  limits: 'off',
  checkAnswers: true,
  administrator: testAdministrator,
  onBug: (incidentId, error) => console.error(incidentId, error),
} satisfies Partial<BackendOptions>
