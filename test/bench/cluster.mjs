// `npm run bench:cluster`: see cluster/run-cluster-bench.ts. Plain JavaScript, for Node 20 runs no TypeScript; Vite loads the rest.
import path from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
const root = path.resolve(here, '../..')
const { module } = await runnerImport(path.join(here, 'cluster/run-cluster-bench.ts'), { root, configFile: false })
await module.runClusterBench()
