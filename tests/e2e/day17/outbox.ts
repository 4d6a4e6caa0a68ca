import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostProcess } from '../../browser/harness/hostProcess'

/** Names of the files that were saved outside the vault and that are wanted, in order. */
export async function outNames({ dataFolder }: HostProcess, wanted: (name: string) => boolean): Promise<string[]> {
  return (await readdir(join(dataFolder, 'outbox')).catch(() => [])).filter(wanted).sort()
}

export const outPath = ({ dataFolder }: HostProcess, name: string): string => join(dataFolder, 'outbox', name)

export const outText = (host: HostProcess, name: string): Promise<string> => readFile(outPath(host, name), 'utf8')
