// `npm run bench:lists`: see long-lists/run-long-lists.ts. Plain JavaScript, because Node 20 runs no TypeScript; Vite loads the rest.
import path from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
const root = path.resolve(here, '../..')
const { module } = await runnerImport(path.join(here, 'long-lists/run-long-lists.ts'), { root, configFile: false })
await module.runLongLists(process.argv.slice(2))
