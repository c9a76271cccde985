// `npm run docs:contract` writes docs/contract. Plain JavaScript, because Node 20 can't run TypeScript; Vite loads the rest.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'docs/contract')
const { module } = await runnerImport(path.join(import.meta.dirname, 'contract-files.ts'), { root, configFile: false })

mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(module.contractFiles())) {
  writeFileSync(path.join(folder, name), text)
  console.log(`docs/contract/${name}`)
}
