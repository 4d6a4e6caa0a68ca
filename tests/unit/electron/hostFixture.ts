import { statSync, writeSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FileSystem, HostContext } from '../../../electron/node/context'
import type { Result } from '../../../shared/result'

export const DESK = '0123456789ABCDEF'

/** A context on real files in a folder of its own, removed after the test. */
export async function aContext(overrides: Partial<HostContext> = {}): Promise<HostContext> {
  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-host-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  let drawn = 0
  return {
    fs,
    quick: { statSync, writeSync },
    host: 'browser',
    version: '0.1.0',
    platform: process.platform,
    dataFolder: join(folder, 'data'),
    outboxFolder: join(folder, 'outbox'),
    now: () => Date.UTC(2026, 10, 24, 2, 0, 0),
    randomHex: (length) => (drawn += 1).toString(16).padStart(length * 2, '0'),
    machineMark: () => Promise.resolve('this machine'),
    volumeFolders: () => Promise.resolve([]),
    renew: () => undefined,
    requestsBlocked: () => null,
    ...overrides,
  }
}

const failureOf = (code: string): Error => Object.assign(new Error(`${code}: on demand`), { code })

/** Files of which every write after the first `bytesLeft` bytes fails, as on a full disk. */
export function fullDisk(bytesLeft: number): Pick<HostContext, 'fs' | 'quick'> {
  let left = bytesLeft
  const take = (length: number): number => {
    const taken = Math.min(left, length)
    if (taken === 0 && length > 0) throw failureOf('ENOSPC')
    left -= taken
    return taken
  }
  const quickWrite = (fd: number, bytes: Uint8Array, offset: number, length: number, position: number): number =>
    writeSync(fd, bytes, offset, take(length), position)
  const open: FileSystem['open'] = async (...given) => {
    const handle = await fs.open(...given)
    const write = handle.write.bind(handle)
    const limited = async (bytes: Uint8Array, offset: number, length: number, position: number) =>
      write(bytes, offset, take(length), position)
    Object.defineProperty(handle, 'write', { value: limited })
    return handle
  }
  return { fs: { ...fs, open }, quick: { statSync, writeSync: quickWrite as typeof writeSync } }
}

/** A file system whose rename fails for names that match: a torn replacement. */
export const tornRename = (pattern: RegExp, code = 'EIO'): FileSystem => ({
  ...fs,
  rename: (from, to) => (pattern.test(String(to)) ? Promise.reject(failureOf(code)) : fs.rename(from, to)),
})

/** The value of a Result that must have gone well. */
export function valueOf<T, E extends { type: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
