import { randomBytes } from 'node:crypto'
import { statSync, writeSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { homedir } from 'node:os'
import type { HostContext } from './context'
import { dataFolders } from './dataFolder'
import { readMachineMark } from './machine'
import { mountedVolumes } from './volumes'

/** The context of a running program; the two hosts add what is theirs. */
export function realContext(
  own: Pick<HostContext, 'host' | 'version' | 'renew' | 'requestsBlocked' | 'pickFolder'>,
): HostContext {
  const { platform, env } = process
  return {
    ...own,
    ...dataFolders(platform, env, homedir()),
    fs,
    quick: { statSync, writeSync },
    platform,
    now: () => Date.now(),
    randomHex: (length) => randomBytes(length).toString('hex'),
    machineMark: () => readMachineMark(fs, platform),
    volumeFolders: () => mountedVolumes(fs, platform, env),
  }
}
