import { entitiesOf, entityOf, textOf, valueOf, type DeskState } from '../../journal/state'
import { stampDevice } from '../../journal/stamp'
import { handedOver, wordsOf, type LossRow } from './loss'

/** A packet that was printed and is not known to have reached the counter: it may have been in the bag. */
export interface PacketOut {
  entry: string
  entryNumber: string
  importerName: string
  /** moment of the last printing, as stored; '' where it was recorded without one */
  printedAt: string
}

/**
 * Papers that may have gone with what is lost: of a laptop, what it printed and nobody presented; of a packet, its own
 * entries whether presented or not. In order of their entry numbers. A stick holds no paper.
 */
export function packetsOut(state: DeskState, { fields }: LossRow): PacketOut[] {
  const asked = fields.what === 'packet' ? new Set(wordsOf(fields.entries ?? '')) : undefined
  if (fields.what === 'stick') return []
  const over = handedOver(state)
  const out = new Map<string, PacketOut>()
  for (const entry of asked ?? []) out.set(entry, packetOf(state, entry, ''))
  for (const fact of entitiesOf(state, 'fact').values()) {
    if (textOf(fact, 'what') !== 'printed' || valueOf(fact, 'withdrawn') === true) continue
    const entry = textOf(fact, 'entry')
    if (asked === undefined ? stampDevice(fact.born.at) !== fields.device || over.has(entry) : !asked.has(entry))
      continue
    const at = textOf(fact, 'happenedAt')
    const known = out.get(entry)?.printedAt ?? ''
    out.set(entry, packetOf(state, entry, at > known ? at : known))
  }
  return [...out.values()].sort((a, b) => (a.entryNumber < b.entryNumber ? -1 : 1))
}

/** Packets printed on any laptop and not presented: the choice when a packet is lost. */
export function packetsPrinted(state: DeskState): PacketOut[] {
  const printed = new Map<string, PacketOut>()
  for (const fact of entitiesOf(state, 'fact').values())
    if (textOf(fact, 'what') === 'printed' && valueOf(fact, 'withdrawn') !== true)
      printed.set(textOf(fact, 'entry'), packetOf(state, textOf(fact, 'entry'), textOf(fact, 'happenedAt')))
  return [...printed.values()].sort((a, b) => (a.entryNumber < b.entryNumber ? -1 : 1))
}

function packetOf(state: DeskState, entry: string, printedAt: string): PacketOut {
  const entity = entityOf(state, 'entry', entry)
  const directory = entityOf(state, 'importer', textOf(entity, 'importer'))
  return {
    entry,
    entryNumber: textOf(entity, 'entryNumber') || entry,
    importerName: textOf(entity, 'importerName') || textOf(directory, 'name'),
    printedAt,
  }
}

/**
 * Entries named by hand: whole numbers, serials, or their last four digits and more where only one ends so; parted by
 * blanks or commas. What names no entry here is given back as it was keyed.
 */
export function entriesNamed(state: DeskState, text: string): { entries: string[]; unknown: string[] } {
  const known = [...entitiesOf(state, 'entry').values()]
    .map((entity) => ({ id: entity.id, bare: textOf(entity, 'entryNumber').replaceAll('-', '') }))
    .filter(({ bare }) => bare !== '')
  const entries = new Set<string>()
  const unknown: string[] = []
  for (const word of text.split(/[\s,;]+/u).filter((one) => one !== '')) {
    const bare = word.replaceAll('-', '').toUpperCase()
    const exact = known.filter((one) => one.bare === bare || one.bare.slice(3, -1) === bare)
    const found = exact.length > 0 ? exact : bare.length < 4 ? [] : known.filter((one) => one.bare.endsWith(bare))
    if (found.length === 1) entries.add(found[0]?.id ?? '')
    else unknown.push(word)
  }
  return { entries: [...entries], unknown }
}
