import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const build = path.resolve(import.meta.dirname, '../../../dist')

export interface BuiltServer {
  url: string
  /** Kills the process, like a power cut. Acknowledged writes must be there after `start`. */
  kill: () => Promise<void>
  /** Starts it again on the same port and the same data. */
  start: () => Promise<void>
  /** Stops it and deletes its data. */
  dispose: () => Promise<void>
}

/** Starts the server like `npm start`, on a free port of 127.0.0.1 with a database of its own. */
export async function startBuiltServer(environment: Record<string, string> = {}, folder = build): Promise<BuiltServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jangteo-e2e-'))
  let port = '0'
  let child: ChildProcess

  const start = async () => {
    child = spawn(process.execPath, [path.join(folder, 'server/main.js')], {
      env: { ...process.env, ...environment, HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    port = await listeningPort(child)
  }
  const kill = async () => {
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    kill,
    start,
    dispose: async () => {
      if (child.exitCode === null && child.signalCode === null) await kill()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The port the server says it listens on. */
function listeningPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened:\n${said}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = /http:\/\/[^\s:]+:(\d+)/.exec(said)?.[1]
      if (port) resolve(port)
    })
  })
}
