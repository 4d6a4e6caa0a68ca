import type * as fs from 'node:fs'
import type * as fsPromises from 'node:fs/promises'
import { join } from 'node:path'

/** What the Node side uses of the file system; tests pass one that fails on demand. */
export type FileSystem = Pick<
  typeof fsPromises,
  | 'copyFile'
  | 'link'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'statfs'
  | 'truncate'
  | 'unlink'
>

/**
 * Two steps of a save that end in the page cache and so return at once; each step that goes through Node's thread pool
 * costs two changes of process instead, which is most of a save on a busy machine. The fsync never goes this way.
 */
export type QuickFiles = Pick<typeof fs, 'statSync' | 'writeSync'>

/** All that differs between the two hosts and the tests. Paths stay here: the window sees names and tokens. */
export interface HostContext {
  fs: FileSystem
  quick: QuickFiles
  host: 'electron' | 'browser'
  version: string
  platform: NodeJS.Platform
  /** where settings, desks and the browser's profile lie */
  dataFolder: string
  /** where files for people go */
  outboxFolder: string
  /** Unix milliseconds */
  now(): number
  /** `length` random bytes as lower-case hex */
  randomHex(length: number): string
  /** what the operating system calls this machine, null where it cannot be told (see machine.ts) */
  machineMark(): Promise<string | null>
  /** folders of sticks and other media that are there now */
  volumeFolders(): Promise<string[]>
  /** asks the person for a folder; absent where the host has no dialog */
  pickFolder?: () => Promise<string | null>
  /** throws the page away and opens a fresh one */
  renew(): void
  requestsBlocked(): number | null
}

export const deskFolder = (context: HostContext, desk: string): string => join(context.dataFolder, 'desks', desk)

/** The answer of a call that has nothing to tell. */
export type Done = Record<string, never>
