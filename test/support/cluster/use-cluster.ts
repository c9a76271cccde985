import { afterAll, beforeAll } from 'vitest'
import { buildProgram } from '../server/run-program.ts'
import { type NodeOptions, openTestCluster, type TestCluster } from './open-test-cluster.ts'
import { installServices } from './programs.ts'

const services = installServices()
if (!services) {
  const missing =
    'PostgreSQL and Redis are not on this machine and can’t be installed: the tests of several nodes did not run.'
  if (process.env.CI) throw new Error(missing)
  process.stderr.write(`${missing}\n`)
}

/** Whether there is what a cluster needs. If not, the suite says so and its tests are skipped; in CI it fails. */
export const hasServices = services !== undefined

/** Opens a cluster for all tests of a file. Returns what gives it. */
export function useCluster(...nodes: readonly NodeOptions[]): () => TestCluster {
  let program: Awaited<ReturnType<typeof buildProgram>> | undefined
  let cluster: TestCluster | undefined
  beforeAll(async () => {
    if (!services) return
    program = await buildProgram('mock-server/main.ts')
    cluster = await openTestCluster(services, program.file, nodes)
  }, 120_000)
  afterAll(async () => {
    await cluster?.close()
    await program?.remove()
  }, 60_000)
  return () => {
    if (!cluster) throw new Error('The cluster is not open')
    return cluster
  }
}
