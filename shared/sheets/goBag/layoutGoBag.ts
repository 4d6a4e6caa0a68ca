import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { layout3461 } from '../cbp3461'
import { layout7501 } from '../cbp7501'
import { LEFT, RIGHT, shortHash, WIDTH, type DraftPage } from '../frame'
import { layoutLetter } from '../letter'
import { Pen } from '../pen'
import type { FontMetrics, LaidPage } from '../sheet'
import { callTreePages, contactPages } from './callPages'
import { blankLetter } from './blankForms'
import { coverPages } from './coverPage'
import { logSheet } from './logSheet'
import { planPages } from './planPages'
import { portPages } from './portPages'
import { recoveryPages } from './recoveryPages'
import { supplyPages } from './supplyPages'
import { tearOffPages } from './tearOffPages'
import type { BagValues } from './values'

/**
 * The go-bag: paper that would carry the first hours by itself. Each part numbers its own pages, so that a change in one
 * never moves a page of another, and each page has a hash over what stands on it: the version, the time of printing and
 * the count of pages are not in it. Equal hash = the page in the bag is still right.
 */
interface BagPage {
  /** PLAN-2 */
  id: string
  /** name of its part: Continuity plan */
  part: string
  nth: number
  of: number
  /** eight hexadecimal digits */
  hash: string
  draft: DraftPage
}

export interface BagPrint {
  version: number
  /** pages whose text is as it was printed: page id → version in which it was */
  versions: ReadonlyMap<string, number>
  /** ids of the pages to print now */
  now: ReadonlySet<string>
  /** wall time in words, and who prints */
  printedAt: string
  by: string
}

export const COVER = 'COVER'

type Lay = (values: BagValues, metrics: FontMetrics) => DraftPage[]

const letter =
  (which: 'truck' | 'other'): Lay =>
  ({ blanks }, metrics) =>
    layoutLetter('letter', blankLetter(blanks[which]), metrics, {
      named: ['CBP 3461'],
      unnamed: ['Commercial invoice', 'Packing list', 'Bill of lading or air waybill', 'Papers of other agencies'],
    })

/** The row of the sum is computed; on a blank form its place is free for lines. */
const blank7501: Lay = ({ blanks }, metrics) => {
  const drafts = layout7501(blanks.other, metrics)
  for (const { pen } of drafts) {
    const kept = pen.ops.filter(
      (op) => !(op.op === 'text' && op.text.startsWith('TOTAL ENTERED')) && !(op.op === 'line' && op.dash === true),
    )
    pen.ops.splice(0, pen.ops.length, ...kept)
  }
  return drafts
}

const parts: readonly (readonly [key: string, name: string, lay: Lay])[] = [
  ['CALL', 'First calls and call tree', callTreePages],
  ['PLAN', 'Continuity plan', planPages],
  ['WHO', 'Contacts', contactPages],
  ['PORT', 'Ports', portPages],
  ['LOG', 'Log sheet, to be copied', logSheet],
  ['NUM', 'Entry numbers to tear off', tearOffPages],
  ['LETTER-T', 'Downtime letter for a truck, blank', letter('truck')],
  ['LETTER', 'Downtime letter, other modes, blank', letter('other')],
  ['3461', 'CBP 3461, blank', ({ blanks }, metrics) => layout3461(blanks.other, metrics)],
  ['7501', 'CBP 7501, blank', blank7501],
  ['BACK', 'When the laptop is gone', recoveryPages],
  ['SUPPLY', 'Supplies for 21 days', supplyPages],
]

/** All pages but the cover, which counts the others. */
export function layBag(values: BagValues, metrics: FontMetrics): BagPage[] {
  return parts.flatMap(([key, name, lay]) => {
    const drafts = lay(values, metrics)
    return drafts.map((draft, at) => ({
      id: `${key}-${at + 1}`,
      part: name,
      nth: at + 1,
      of: drafts.length,
      hash: hashOf(draft),
      draft,
    }))
  })
}

const hashOf = ({ pen }: DraftPage): string => shortOf(JSON.stringify(pen.ops))
const shortOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8)

/** Cover and pages with their ids and hashes; the cover's hash moves with any page's, for it names their versions. */
export function bagPages(pages: readonly BagPage[], { firm }: BagValues): { id: string; hash: string; part: string }[] {
  const inside = pages.map(({ id, hash, part }) => ({ id, hash, part }))
  const hash = shortOf(JSON.stringify([firm, inside.map((page) => [page.id, page.hash])]))
  return [{ id: COVER, hash, part: 'Cover' }, ...inside]
}

/** The pages of `print.now`, in the order of the bag, ready to be painted. */
export function finishBag(
  values: BagValues,
  metrics: FontMetrics,
  pages: readonly BagPage[],
  print: BagPrint,
): LaidPage[] {
  const versionOf = (id: string) => print.versions.get(id) ?? print.version
  const cover = coverPages(
    values,
    metrics,
    print.version,
    parts.map(([, name]) => ({
      name,
      pages: pages.filter(({ part }) => part === name).map(({ id }) => ({ id, version: versionOf(id) })),
    })),
  )
  const coverHash = bagPages(pages, values)[0]?.hash ?? ''
  const all: BagPage[] = [
    ...cover.map((draft, at) => ({ id: COVER, part: 'Cover', nth: at + 1, of: cover.length, hash: coverHash, draft })),
    ...pages,
  ]
  return all.filter(({ id }) => print.now.has(id)).map((page) => finished(page, values, versionOf(page.id), print))
}

function finished(page: BagPage, values: BagValues, version: number, print: BagPrint): LaidPage {
  const pen = new Pen(page.draft.pen.metrics)
  pen.line(LEFT, 741.5, RIGHT, 741.5, 0.4)
  pen.text(LEFT, 751, `${page.id}${values.drill ? ' \u00b7 EXERCISE' : ''}`, { size: 8.5, font: 'sansBold' })
  pen.text(LEFT, 751, `${page.part} \u00b7 page ${page.nth} of ${page.of}`, {
    size: 7.5,
    align: 'centre',
    width: WIDTH,
  })
  pen.text(LEFT, 751, `Version ${version}`, { size: 8.5, font: 'sansBold', align: 'right', width: WIDTH })
  pen.text(LEFT, 760.5, `Go-bag of ${values.firm.name}, printed ${print.printedAt} by ${print.by}`, { size: 6 })
  pen.text(LEFT, 760.5, `text ${shortHash(page.hash)}`, { size: 6, align: 'right', width: WIDTH })
  const { facts } = page.draft
  if (facts.id !== 'report') {
    const compare = facts.id.startsWith('cbp-') ? ' Compare with the current official form.' : ''
    pen.text(LEFT, 768, `${facts.title}: ${facts.edition}. Checked ${facts.checkedOn}.${compare}`, {
      size: 6,
      grey: true,
    })
  }
  return { sheetId: page.id, title: `${page.id} \u00b7 ${page.part}`, ops: [...page.draft.pen.ops, ...pen.ops] }
}
