import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of the tests' own: its files in a new folder, on a free port, gone at the end. */
export interface TestServer {
  /** without a database at its end */
  url: string
  stop(): void
}

/** Where Debian puts the server's programs, the newest first; then wherever they are on the path. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  if (found !== undefined) return found
  const path = (process.env['PATH'] ?? '').split(':').find((bin) => existsSync(join(bin, 'initdb')))
  return path
}

/** PostgreSQL never runs as root: then it runs as the user that its package made, or as nobody. */
function otherUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const ids = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }))
    if (ids.every(({ status }) => status === 0))
      return { uid: Number(ids[0]?.stdout.trim()), gid: Number(ids[1]?.stdout.trim()) }
  }
  return undefined
}

/** undefined where no server is installed. @param settings lines of postgresql.conf */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<TestServer | undefined> {
  const bin = programs()
  const user = otherUser()
  if (bin === undefined || (user === undefined && process.getuid?.() === 0)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-postgres-'))
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (program: string, args: string[]) =>
    execFileSync(join(bin, program), args, {
      ...user,
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, LC_ALL: 'C' },
    })
  run('initdb', ['-D', data, '-U', 'lifeboat', '-E', 'UTF8', '--locale=C', '-A', 'trust', '-N'])
  const port = await freePort()
  const options = Object.entries({
    // What is lost when the machine loses power is no matter of these tests.
    fsync: 'off',
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    ...settings,
  }).map(([name, value]) => `-c ${name}=${value}`)
  run('pg_ctl', ['-D', data, '-w', '-t', '30', '-l', join(folder, 'log'), '-o', options.join(' '), 'start'])
  return {
    url: `postgres://lifeboat@127.0.0.1:${port}`,
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
