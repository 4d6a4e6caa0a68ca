import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Laptop } from '../twoLaptops'

/** What a laptop saved outside its vault: files by name, while none is saved there is no folder. */
export interface Outbox {
  /** the one file that was saved since */
  newest(): Promise<string>
}

/** @param isWanted which of the files, by name */
export async function outboxOf({ host }: Laptop, isWanted: (name: string) => boolean): Promise<Outbox> {
  const folder = join(host.dataFolder, 'outbox')
  const wanted = async () => (await readdir(folder).catch(() => [])).filter(isWanted)
  const before = new Set(await wanted())
  return {
    async newest() {
      const [name, ...more] = (await wanted()).filter((one) => !before.has(one))
      if (name === undefined || more.length > 0) throw new Error(`${more.length + 1} new files in ${folder}`)
      return join(folder, name)
    },
  }
}
