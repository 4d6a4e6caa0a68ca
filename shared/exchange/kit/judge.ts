import { blockClash, type BlockClash } from '../../domain/reserve'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { err, ok, type Result } from '../../result'
import { fingerprintWords } from '../../vault/passphrase'
import type { KitRecord } from './content'
import { laptopName } from './format'
import { devicesOfLaptop, loadedKit } from './loaded'
import type { OpenedKit } from './read'

/** Why this desk does not take a kit that is whole and signed. Nothing is changed. */
export type KitRefusal =
  | { type: 'KitForPractice' }
  | { type: 'KitForRealDesk' }
  | { type: 'KitOfAnotherDesk'; desk: string }
  | { type: 'KitOfAnotherFirm'; kit: string; ours: string }
  | { type: 'KitForAnotherLaptop'; kit: string; ours: string }
  | { type: 'KitLoadedElsewhere'; laptop: string; device: string; loadedAt: string }
  | { type: 'KitOlder'; madeAt: string; loadedMadeAt: string }
  | { type: 'KitLoadedAlready'; loadedAt: string }
  | { type: 'KitBlockClash'; first: string; last: string; clash: BlockClash }

export interface KitStanding {
  /** eight words of the key that signed */
  words: string
  /** `first`: no kit was loaded, so a person compares the words; `other`: they are not those confirmed before */
  key: 'first' | 'same' | 'other'
  /** the words confirmed before; '' at the first load */
  wordsBefore: string
}

/** RFC 9557 moment → milliseconds. */
const msOf = (moment: string): number => Date.parse(moment.replace(/\[.*$/u, ''))

/** Whether this device may load the kit, by what its journal knows. */
export function judgeKit(
  kit: Pick<OpenedKit, 'manifest' | 'publicKey' | 'content'>,
  on: { state: DeskState; desk: string; device: string; drill: boolean },
): Result<KitStanding, KitRefusal> {
  const { manifest } = kit
  const { state, device } = on
  if (manifest.drill !== on.drill) return err({ type: manifest.drill ? 'KitForPractice' : 'KitForRealDesk' })
  if (manifest.desk !== undefined && manifest.desk !== on.desk)
    return err({ type: 'KitOfAnotherDesk', desk: manifest.desk })
  const ours = textOf(entityOf(state, 'firm', 'firm'), 'filerCode')
  if (ours !== '' && ours !== manifest.filerCode)
    return err({ type: 'KitOfAnotherFirm', kit: manifest.filerCode, ours })
  const before = loadedKit(state, device)
  if (before !== undefined && before.laptop !== manifest.laptop)
    return err({ type: 'KitForAnotherLaptop', kit: laptopName(manifest), ours: laptopName(before) })
  const elsewhere = devicesOfLaptop(state, manifest.laptop).find((other) => other !== device)
  if (elsewhere !== undefined)
    return err({
      type: 'KitLoadedElsewhere',
      laptop: laptopName(manifest),
      device: elsewhere,
      loadedAt: textOf(entityOf(state, 'kit', elsewhere), 'loadedAt'),
    })
  if (before?.kitId === manifest.kitId) return err({ type: 'KitLoadedAlready', loadedAt: before.loadedAt })
  if (before !== undefined && msOf(manifest.madeAt) < msOf(before.madeAt))
    return err({ type: 'KitOlder', madeAt: manifest.madeAt, loadedMadeAt: before.madeAt })
  for (const block of kit.content.records.blocks) {
    const clash = clashOf(state, device, block)
    if (clash !== undefined) return err({ type: 'KitBlockClash', ...rangeOf(block), clash })
  }
  const words = fingerprintWords(kit.publicKey)
  const wordsBefore = before?.keyWords ?? ''
  return ok({ words, wordsBefore, key: wordsBefore === '' ? 'first' : wordsBefore === words ? 'same' : 'other' })
}

const rangeOf = ({ fields }: KitRecord) => ({
  first: String(fields['first'] ?? ''),
  last: String(fields['last'] ?? ''),
})

/** The block of this device with exactly this range: keyed by hand at the set-up, or of the kit before. */
export function sameBlock(state: DeskState, device: string, block: KitRecord): string | undefined {
  const { first, last } = rangeOf(block)
  const same = blockClash(state, { filerCode: String(block.fields['filerCode'] ?? ''), first, last }).find(
    (clash) =>
      clash.type === 'OverlapsBlock' && clash.first === first && clash.last === last && clash.device === device,
  )
  return same?.type === 'OverlapsBlock' ? same.block : undefined
}

function clashOf(state: DeskState, device: string, block: KitRecord): BlockClash | undefined {
  if (sameBlock(state, device, block) !== undefined) return undefined
  return blockClash(state, { filerCode: String(block.fields['filerCode'] ?? ''), ...rangeOf(block) })[0]
}
