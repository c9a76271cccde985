import { configDefaults, defineConfig } from 'vitest/config'
import config from './vitest.config.ts'

/** Whose tests are played against each mutant: all that look at what the shop does without a browser, or those that are named. */
const wanted = new Set((process.env['MUTATION_PROJECTS'] ?? 'unit,realtime,ui,server').split(','))

/** A mutant is switched on in the process of its tests alone: these start the shop in another one, or in a browser. */
const elsewhere = [
  'test/parity/tab-agrees.test.ts',
  'test/server/{compress-the-build,develop-the-server,keep-what-was-said,simulate-faults,stop-the-server,survive-a-kill}.test.ts',
  // They look at source files, which a mutant changes.
  'test/unit/{every-component-has-a-story,import-directions,weigh-the-realtime-layer}.test.ts',
]

const projects = (config.test?.projects ?? []).flatMap((project) => {
  if (typeof project !== 'object' || !('test' in project)) return []
  const name = project.test?.name
  if (typeof name !== 'string' || !wanted.has(name)) return []
  return [{ ...project, test: { ...project.test, exclude: [...configDefaults.exclude, ...elsewhere] } }]
})

export default defineConfig({ ...config, test: { ...config.test, projects, reporters: [] } })
