// `npm run bench:burst`: see burst/run-burst.ts. Plain JavaScript, for Node 20 runs no TypeScript; Vite loads the rest.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'

const here = import.meta.dirname
const root = path.resolve(here, '../..')

// What ours is compared with: never among the shop's own packages, and not in this folder, whose `#app/…` is the shop's.
const peers = path.join(here, 'peers')
if (!existsSync(path.join(peers, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: peers, stdio: 'inherit' })
  if (status !== 0) throw new Error(`What ours is compared with could not be installed: npm ci in ${peers} failed.`)
}
const { module } = await runnerImport(path.join(here, 'burst/run-burst.ts'), { root, configFile: false })
await module.runBurst(process.argv.slice(2))
