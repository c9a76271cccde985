// `npm run lighthouse`: see lighthouse/run-lighthouse.ts. Plain JavaScript, for Node 20 runs no TypeScript; Vite loads the rest.
import path from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
const root = path.resolve(here, '../..')
const { module } = await runnerImport(path.join(here, 'lighthouse/run-lighthouse.ts'), { root, configFile: false })
process.exitCode = await module.runLighthouse()
