import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Debian keeps the programs of each version of PostgreSQL in a folder of its own; the newest comes first. */
const debian = '/usr/lib/postgresql'

function folders(): string[] {
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((one, other) => Number(other) - Number(one)) : []
  return [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ]
}

/** The path of a program; `undefined` if it is not on this machine. */
function findProgram(name: string): string | undefined {
  return folders()
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file))
}

export interface Services {
  initdb: string
  postgres: string
  redis: string
}

function findServices(): Services | undefined {
  const [initdb, postgres, redis] = ['initdb', 'postgres', 'redis-server'].map(findProgram)
  return initdb && postgres && redis ? { initdb, postgres, redis } : undefined
}

/** PostgreSQL and Redis of this machine. Where they are missing, Debian's packages are installed, if that can be done here. */
export function installServices(): Services | undefined {
  const installed = findServices()
  if (installed || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return installed
  const steps = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'postgresql', 'redis-server'],
  ]
  for (const [command = '', ...rest] of steps) {
    process.stdout.write(`PostgreSQL or Redis is missing: ${command} ${rest.join(' ')}\n`)
    spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  return findServices()
}

/** PostgreSQL refuses to run as root, so it then runs as its own user. */
export function ownUser(): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {}
  const idOf = (option: string) => Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

export interface RunningService {
  pid: number
  /** Ends it and waits for its end. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** Runs a program until `end`, and waits until it says that it is ready. */
export function startService(
  command: string,
  args: readonly string[],
  isReady: RegExp,
  options: SpawnOptions = {},
): Promise<RunningService> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (!isReady.test(said)) return
      // What it says later is of no interest.
      said = ''
      resolve({
        pid: child.pid ?? 0,
        end(signal) {
          child.kill(signal)
          return exited
        },
      })
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', reject)
    void exited.then(() => reject(new Error(`${command} ended: ${said}`)))
  })
}
