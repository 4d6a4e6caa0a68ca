import { momentAt, PaperLaptop } from '../backlog/paperLaptop'
import type { Change, DeviceId, Item, Patch } from '../../shared/journal/item'
import { real, zipOf, type ZipFile } from './taking'

/** Three laptops of one small firm, and a copy of one of them that somebody went on with. */
export interface Week {
  a: PaperLaptop
  b: PaperLaptop
  c: PaperLaptop
  /** the same laptop as `a` until it was copied */
  copy: PaperLaptop
  files: { aEarly: ZipFile; aLater: ZipFile; aSince: ZipFile; b: ZipFile; c: ZipFile; copy: ZipFile }
}

const BEGIN = Date.UTC(2026, 10, 9, 14)
const change = (action: string, kind: string, id: string, patch: Patch): Change => ({ action, kind, id, patch })

export const fact = (entry: string, what: string, action = `entry.${what}`): Change =>
  change(action, 'fact', `${entry}-${what}`, [
    ['entry', entry],
    ['what', what],
    ['happenedAt', momentAt(BEGIN)],
  ])

/** An entry with its number and a line, as one item opens it. */
export function opening(laptop: PaperLaptop, entry: string, serial: string): Change[] {
  return [
    change('reserve.number.taken', 'number', serial, [
      ['block', `block-${laptop.device}`],
      ['entry', entry],
      ['device', laptop.device],
    ]),
    change('entry.opened', 'entry', entry, [
      ['entryNumber', serial],
      ['importer', 'client-1'],
      ['description', 'Dining chairs'],
    ]),
    change('line.added', 'line', `${entry}-line`, [
      ['entry', entry],
      ['order', 'a1'],
      ['enteredValue', 1_234_500],
    ]),
  ]
}

const block = (laptop: PaperLaptop, first: string, last: string): Change =>
  change('reserve.block.added', 'block', `block-${laptop.device}`, [
    ['filerCode', '000'],
    ['first', first],
    ['last', last],
    ['device', laptop.device],
    ['purpose', 'ordinary'],
  ])

/** Laptop A up to the day on which it was copied. Made twice, it is the same to the byte. */
function laptopA(): PaperLaptop {
  const a = new PaperLaptop('AAAAAAAAAA' as DeviceId, BEGIN)
  a.record(
    change('firm.keyed', 'firm', 'firm', [
      ['name', 'Two Rivers Customs Brokers'],
      ['filerCode', '000'],
    ]),
    change('importer.keyed', 'importer', 'client-1', [['name', 'Ricanela Furniture']]),
  )
  a.record(block(a, '0100001', '0100020'))
  a.record(...opening(a, 'entry-1', '000-0100001-7'))
  a.record(fact('entry-1', 'printed'))
  return a
}

export async function aWeek(): Promise<Week> {
  const a = laptopA()
  const early = [...a.items]
  const b = new PaperLaptop('BBBBBBBBBB' as DeviceId, BEGIN + 60_000)
  b.merge(a)
  b.record(block(b, '0200001', '0200020'))
  b.record(...opening(b, 'entry-2', '000-0200001-5'))
  // Neither has seen the other's: a conflict that a person settles later.
  b.record(change('entry.keyed', 'entry', 'entry-1', [['description', 'Chairs of oak']]))
  a.record(change('entry.keyed', 'entry', 'entry-1', [['description', 'Dining chairs, upholstered']]))
  a.record(fact('entry-1', 'notInAce', 'entry.presenceStated'))
  const c = new PaperLaptop('CCCCCCCCCC' as DeviceId, BEGIN + 120_000)
  c.merge(a)
  c.merge(b)
  c.record(fact('entry-2', 'keyedByOfficer', 'entry.presenceStated'))
  c.record(change('line.keyed', 'line', 'entry-2-line', [['quantity1', '12.50']]))
  const copy = laptopA()
  copy.record(...opening(copy, 'entry-3', '000-0100002-5'))
  const since = { heads: headOf(early), name: 'a-early.age', sha256: 'a'.repeat(64) }
  const seen = (...laptops: PaperLaptop[]): Item[] => laptops.flatMap(({ items }) => items)
  return {
    a,
    b,
    c,
    copy,
    files: {
      aEarly: await zipOf(real(a.source(early))),
      aLater: await zipOf(real(a.source())),
      aSince: await zipOf(real(a.source()), since),
      b: await zipOf(real(b.source([...early, ...b.items]))),
      c: await zipOf(real(c.source(seen(a, b, c)))),
      copy: await zipOf(real(copy.source())),
    },
  }
}

function headOf(items: readonly Item[]) {
  const copy = laptopA()
  if (copy.items.length !== items.length) throw new Error('headOf: of another day')
  return copy.heads
}
