import { readFileSync } from 'node:fs'
import { fromTemplate } from '../../../shared/domain/planChanges'
import { formatEntryNumber } from '../../../shared/domain/entryNumber'
import { bagValues } from '../../../shared/sheets/goBag/bagValues'
import { COVER, bagPages, finishBag, layBag } from '../../../shared/sheets/goBag/layoutGoBag'
import type { BagValues } from '../../../shared/sheets/goBag/values'
import type { LaidPage } from '../../../shared/sheets/sheet'
import { aDesk, type Fields } from '../domain/aDesk'
import { nodeFonts } from '../sheets/nodeFonts'

/** The go-bag of the drill kit’s firm, with the plan of the template, a tear-off block and a count of paper. */

export const fonts = nodeFonts()
const today = '2026-11-24'

type Kinds = Record<string, Record<string, Fields>>

interface DrillFirm {
  firm: Fields
  portProfiles: { id: string }[]
}

const drill = <T>(name: string): T => JSON.parse(readFileSync(`assets/drill/${name}.json`, 'utf8')) as T
const byId = (rows: readonly { id: string }[]): Record<string, Fields> =>
  Object.fromEntries(rows.map(({ id, ...fields }) => [id, fields as Fields]))

export function aBagDesk(): Kinds {
  const { firm, portProfiles } = drill<DrillFirm>('firm')
  const contact = byId(drill<{ contacts: { id: string }[] }>('contacts').contacts)
  const planStep: Record<string, Fields> = {}
  for (const { id, patch } of fromTemplate(aDesk({ contact }), []))
    planStep[id] = Object.fromEntries(
      patch.flatMap(([field, v]): [string, Fields[string]][] => (v === null ? [] : [[field, v]])),
    )
  return {
    firm: { firm },
    contact,
    planStep,
    portProfile: byId(portProfiles),
    block: {
      paper: { filerCode: '000', first: '0318001', last: '0318025', purpose: 'tearOff', device: 'AAAAAAAAAA' },
      laptop: { filerCode: '000', first: '0310001', last: '0310100', purpose: 'ordinary', device: 'AAAAAAAAAA' },
    },
    number: { [formatEntryNumber('000', '0318002', 0)]: { block: 'paper', foundOnPaper: true } },
    supply: { paper: { have: '1500', countedOn: '2026-11-02', countedBy: 'Octavio Brandariz', place: 'Cupboard' } },
    operator: { op: { name: 'Octavio Brandariz' } },
  }
}

export const aBag = (kinds: Kinds = aBagDesk(), drillDesk = true): BagValues =>
  bagValues(aDesk(kinds), {
    drill: drillDesk,
    device: 'AAAAAAAAAA',
    today,
    places: [
      { what: 'Mirror on the laptop', where: '/home/desk/Lifeboat/mirror' },
      { what: 'Second mirror', where: 'stick LIFEBOAT-2' },
    ],
  })

export const pagesOf = (values: BagValues) => bagPages(layBag(values, fonts.metrics), values)

/** Every page as the first printing would have it. */
export function printed(values: BagValues, version = 1): LaidPage[] {
  const pages = layBag(values, fonts.metrics)
  const now = new Set([COVER, ...pages.map(({ id }) => id)])
  return finishBag(values, fonts.metrics, pages, {
    version,
    versions: new Map(),
    now,
    printedAt: '24 Nov 2026 05:40',
    by: 'Octavio Brandariz',
  })
}

export const wordsOn = (page: LaidPage | undefined): string =>
  (page?.ops ?? []).flatMap((op) => (op.op === 'text' ? [op.text] : [])).join(' ')
