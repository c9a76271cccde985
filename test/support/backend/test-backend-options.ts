import type { BackendOptions } from '#mock-server/core/create-backend.ts'
import { cheapPasswords } from './cheap-passwords.ts'

export const testAdministrator = { email: 'admin@example.com', password: 'plum-orchard-42' }

/** Options of every backend in tests: no limits, checked and kept answers, and a bug fails the test. */
export const testBackendOptions = {
  passwords: cheapPasswords,
  limits: 'off',
  checkAnswers: true,
  keepAnswers: true,
  administrator: testAdministrator,
  onBug: (incidentId, error) => console.error(incidentId, error),
} satisfies Partial<BackendOptions>
