import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** A browser host of the built program, on a free port and a data folder of its own. */
export interface HostProcess {
  /** where to go: the product's own origin, with the token of this start */
  address: string
  /** the port on 127.0.0.1 that the origin has to be mapped to (`hostArguments`) */
  port: number
  /** LIFEBOAT_DATA of this host: settings, `desks/<desk>/journal.lbj`, `outbox/` */
  dataFolder: string
  /** a folder that the host offers as a volume, for the second mirror */
  stick: string
  /** the environment that this host was started with */
  env: NodeJS.ProcessEnv
  /** SIGKILL, as a pulled plug; resolves when the process is gone */
  kill(): Promise<void>
  /** asks it to end */
  end(): Promise<void>
  /** the same data folder under a new process: a new port and a new token */
  restart(): Promise<HostProcess>
}

/** In the project `electron` the program is its own host: nothing is started here but its folders are made. */
export const inElectron = process.env['LIFEBOAT_TEST_HOST'] === 'electron'

export async function startHost(dataFolder?: string, extraEnv: NodeJS.ProcessEnv = {}): Promise<HostProcess> {
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'lifeboat-data-')))
  const stick = extraEnv['LIFEBOAT_VOLUMES'] ?? (await mkdtemp(join(tmpdir(), 'lifeboat-stick-')))
  const env = { LIFEBOAT_DATA: folder, LIFEBOAT_VOLUMES: stick, ...extraEnv }
  const restart = (): Promise<HostProcess> => startHost(folder, { ...extraEnv, LIFEBOAT_VOLUMES: stick })
  const about = { dataFolder: folder, stick, env, restart }
  if (inElectron) {
    const nothing = (): Promise<void> => Promise.resolve()
    return { ...about, address: 'app://lifeboat/', port: 0, kill: nothing, end: nothing }
  }
  const child = spawn(process.execPath, [resolve('dist', 'electron', 'browserHost.js')], {
    env: { ...process.env, LIFEBOAT_PORT: '0', LIFEBOAT_NO_LAUNCH: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A test that fails does not end its host: this process does, when it ends itself.
  process.once('exit', () => child.kill('SIGKILL'))
  const { address, port } = await announced(child)
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const stopWith = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await gone
  }
  return { ...about, address, port, kill: () => stopWith('SIGKILL'), end: () => stopWith('SIGTERM') }
}

/** The one line that a host prints when it opens no window. */
async function announced(child: ChildProcess): Promise<{ address: string; port: number }> {
  if (child.stdout === null) throw new Error('the host has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /at (http:\S+) on port (\d+)/u.exec(line)
    if (match?.[1] !== undefined) return { address: match[1], port: Number(match[2]) }
  }
  throw new Error('the host ended without saying where it is')
}
