import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')

/** Builds a server program of this repository for plain Node. */
export async function buildProgram(entry: string): Promise<{ file: string; remove: () => Promise<void> }> {
  // Inside the repository, so that Node finds the packages.
  const outDir = await mkdtemp(path.join(root, 'node_modules/.cache-program-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { input: path.join(root, entry) },
    },
  })
  return {
    file: path.join(outDir, `${path.basename(entry, '.ts')}.js`),
    remove: () => rm(outDir, { recursive: true, force: true }),
  }
}

export interface RunningProgram {
  pid: number
  /** What it wrote to both outputs. */
  said: () => string
  kill: (signal: NodeJS.Signals) => void
  /** Its exit code; `null` when a signal ended it. */
  exited: Promise<number | null>
  /** The address it says it listens on; rejects when it ends without. */
  url: Promise<string>
}

/** Runs a built program with only those environment variables that Node needs. */
export function runProgram(
  file: string,
  environment: Record<string, string>,
  ...args: readonly string[]
): RunningProgram {
  const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env.PATH, ...environment } })
  let said = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /open on (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void exited.then((code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  // Callers that only wait for the exit don't handle this rejection.
  url.catch(() => undefined)
  return { pid: child.pid ?? 0, said: () => said, kill: (signal) => void child.kill(signal), exited, url }
}
