import type { Backend } from '#mock-server/core/backend.ts'
import { type BackendOptions, createBackend } from '#mock-server/core/create-backend.ts'
import { openTestStore } from './open-test-store.ts'
import { testBackendOptions } from './test-backend-options.ts'

/** Creates a seeded backend in memory, without limits. Its answers are checked, and a bug fails the test. */
export async function createTestBackend(options: Partial<BackendOptions> = {}): Promise<Backend> {
  return createBackend({
    store: options.store ?? (await openTestStore()),
    ...testBackendOptions,
    ...options,
  })
}
