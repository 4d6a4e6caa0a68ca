import type { Heads, Item } from '../../shared/journal/item'
import type { Host } from '../../shared/host'
import type { VaultFile } from '../../shared/vault/slots'
import { ok } from '../../shared/result'
import type { DeskKeys } from './keys'
import type { DeskParts, RunningDesk } from './runningDesk'
import { devicesInDatabase, itemsOfDevice } from './readItems'
import { directWriter, linkWriter, runVerify } from './runVerify'
import type { Finding } from './types'
import { slotsFrame, vaultText } from './vaultRow'
import { verifyFindings } from './verify'

/** The mirror was cut short or taken away while the desk is open: written anew from the database. */
export async function remakeMirror(host: Host, keys: DeskKeys, vault: VaultFile) {
  const writer = directWriter(host, keys.desk, 0)
  const what = { mirrorSize: 0, device: vault.device ?? '', upTo: Number.MAX_SAFE_INTEGER, vaultFile: vaultText(vault) }
  const made = await runVerify(host, keys, what, writer)
  if (!made.ok) return made
  const heads = new Map<string, number>()
  if ('plan' in made.value)
    for (const { device, sequence } of made.value.plan.toMirror)
      heads.set(device, Math.max(sequence, heads.get(device) ?? 0))
  return ok({ size: writer.size(), heads })
}

/** The mirror from the database, whole: it may hold a chain that was not chosen. What it was is kept beside it. */
export async function mirrorAnew({ parts, link }: RunningDesk): Promise<void> {
  await link.exclusive(async (size) => {
    const made = await remakeMirror(parts.host, parts.keys, parts.vault)
    return { size: made.ok ? made.value.size : size, value: undefined }
  })
}

/** The whole comparison beside the keying: what it heals is taken in, what it finds is told. */
export async function verifyBehind({ parts, recorder, link }: RunningDesk): Promise<readonly Finding[]> {
  const { host, keys, vault, fold } = parts
  const caughtUp = await link.catchUp()
  if (!caughtUp.ok) return []
  const start = await recorder.exclusive(() =>
    link.exclusive((size) => Promise.resolve({ size, value: { size, upTo: recorder.head.sequence } })),
  )
  const what = { mirrorSize: start.size, device: parts.head.device, upTo: start.upTo, vaultFile: vaultText(vault) }
  const verified = await runVerify(host, keys, what, linkWriter(host, keys.desk, link, recorder))
  // Somebody got or lost a slot meanwhile: the mirror's last word on that must not be the older one.
  if (parts.vault !== vault) await link.append([slotsFrame(parts.vault, parts.head.device)])
  if (!verified.ok || 'newerSchema' in verified.value) return []
  const { plan } = verified.value
  const heads = fold.heads()
  const unseen = plan.toDatabase.filter(({ device, sequence }) => sequence > (heads[device]?.sequence ?? 0))
  if (unseen.length > 0) await recorder.takeIn(() => itemsAbove(parts, heads))
  return verifyFindings(verified.value, start.size, false)
}

async function itemsAbove({ database, keys }: DeskParts, heads: Heads): Promise<Item[]> {
  const items: Item[] = []
  for (const device of await devicesInDatabase(database))
    for await (const batch of itemsOfDevice(database, keys, device, (heads[device]?.sequence ?? 0) + 1))
      for (const read of batch) if ('item' in read) items.push(read.item)
  return items
}
