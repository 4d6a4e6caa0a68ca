import { openConflicts } from '../../journal/openConflicts'
import { openForks } from '../../journal/forks'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { lostDevices } from '../incident/loss'
import { followUps } from '../respond/followUp'
import { isfWorkList, type IsfState } from '../respond/isf'
import type { JournalRead } from './accountingJournal'
import type { OpenThing } from './accountingThings'
import { backScreenings, systemsBackAt } from './backScreening'
import { nextNumbers } from './nextNumber'

/** What is open beside numbers and entries: laptops, conflicts, answers that matched nothing, screening, filings, redelivery. */
export function openOthers(state: DeskState, journal: JournalRead | undefined): OpenThing[] {
  return [
    ...openLaptops(state, journal),
    ...openForks(state).map(({ device, sequence }): OpenThing => ({ type: 'ForkOpen', device, sequence })),
    ...openConflicts(state).map(({ entity, field }): OpenThing => ({
      type: 'ValueToSettle',
      kind: entity.kind,
      id: entity.id,
      field,
    })),
    ...ofNewer(state),
    ...openReceipts(state),
    ...openNextNumbers(state),
    ...openScreenings(state),
    ...openSecurityFilings(state),
    ...openRedeliveries(state),
  ]
}

/** How far each laptop's chain is known to go, by what laptops wrote of what they had read. */
function knownHeads(state: DeskState): Map<string, number> {
  const known = new Map<string, number>()
  const see = (device: string, sequence: number) => {
    if (device !== '' && sequence > (known.get(device) ?? 0)) known.set(device, sequence)
  }
  for (const merged of entitiesOf(state, 'merged').values())
    for (const [device, write] of Object.entries(merged.fields))
      see(device, Number(String(write.v ?? '').split(' ')[0]))
  for (const bundle of entitiesOf(state, 'bundleExport').values())
    for (const head of textOf(bundle, 'heads').split(' ')) {
      const [device = '', sequence = ''] = head.split(':')
      see(device, Number(sequence))
    }
  return known
}

/** Laptops of this desk whose journal is not here, or not up to where it is known to go; and breaks in what is here. */
function openLaptops(state: DeskState, journal: JournalRead | undefined): OpenThing[] {
  if (journal === undefined) return []
  const known = knownHeads(state)
  const lost = lostDevices(state)
  const blocks = [...entitiesOf(state, 'block').values()].filter((block) => !isRemoved(block))
  // A lost laptop is never taken in again: the paper of its blocks is counted instead, and asked for there.
  const gone = (device: string) =>
    (lost.has(device) || textOf(entityOf(state, 'device', device), 'replacedBy') !== '') &&
    blocks.some((block) => textOf(block, 'device') === device)
  const devices = new Set([
    ...known.keys(),
    ...entitiesOf(state, 'device').keys(),
    ...blocks.map((block) => textOf(block, 'device')),
  ])
  devices.delete('')
  const behind = [...devices].sort().flatMap((device): OpenThing[] => {
    const here = journal.heads[device]?.sequence ?? 0
    const upTo = known.get(device) ?? 0
    if (gone(device)) return []
    if (here === 0) return [{ type: 'LaptopNeverTakenIn', device }]
    return here < upTo ? [{ type: 'LaptopBehind', device, here, known: upTo }] : []
  })
  return [
    ...behind,
    ...journal.missing.map((one): OpenThing => ({ type: 'ItemsMissing', ...one })),
    ...journal.broken.map((one): OpenThing => ({ type: 'ChainBroken', ...one })),
  ]
}

/** Kinds on which the accounting stands: what a newer version means by them is not known here. */
const COUNTED_KINDS = ['block', 'number', 'entry', 'fact', 'filing', 'receipt', 'lane', 'screening', 'isf'] as const

const ofNewer = (state: DeskState): OpenThing[] =>
  COUNTED_KINDS.flatMap((kind) =>
    [...entitiesOf(state, kind).values()].flatMap(({ newer, id }): OpenThing[] =>
      newer === true ? [{ type: 'NewerLifeboat', kind, id }] : [],
    ),
  )

function openReceipts(state: DeskState): OpenThing[] {
  return [...entitiesOf(state, 'receipt').values()].flatMap((receipt): OpenThing[] => {
    if (textOf(receipt, 'entry') !== '' || textOf(receipt, 'settledBy') !== '') return []
    return [
      {
        type: 'ReceiptUnmatched',
        receipt: receipt.id,
        entryNumber: textOf(receipt, 'entryNumber'),
        file: textOf(entityOf(state, 'receiptFile', textOf(receipt, 'file')), 'name'),
        line: Number(textOf(receipt, 'line') || 0),
      },
    ]
  })
}

/** One for each filer code of which a number is known: a restored main system would draw it again (practice 2). */
const openNextNumbers = (state: DeskState): OpenThing[] =>
  nextNumbers(state).flatMap(({ filerCode, wanted, fields, state: standing }): OpenThing[] => {
    const atLeast = wanted.type === 'Serial' ? wanted.serial : wanted.highest
    if (standing === 'set') return []
    return standing === 'tooLow'
      ? [{ type: 'NextNumberTooLow', filerCode, setTo: fields.setTo ?? '', atLeast }]
      : [{ type: 'NextNumberNotSet', filerCode, atLeast }]
  })

function openScreenings(state: DeskState): OpenThing[] {
  const back = systemsBackAt(state)
  return backScreenings(state).flatMap(({ id, name, client, entries, state: standing }): OpenThing[] => {
    const of = { party: id, name, client: client !== '', entries: entries.length }
    if (standing === 'again') return []
    return [standing === 'match' ? { type: 'ScreeningMatch', ...of } : { type: 'NotScreenedAgain', ...of, back }]
  })
}

const ISF_OPEN: ReadonlySet<IsfState> = new Set<IsfState>(['due', 'sent', 'noLading', 'modeUnknown'])

const openSecurityFilings = (state: DeskState): OpenThing[] =>
  isfWorkList(state).flatMap((row): OpenThing[] =>
    ISF_OPEN.has(row.state)
      ? [
          {
            type: 'IsfOpen',
            id: row.id,
            called: row.name,
            entry: row.subject === 'entry' ? row.of : '',
            state: row.state,
          },
        ]
      : [],
  )

const openRedeliveries = (state: DeskState): OpenThing[] =>
  followUps(state).flatMap(({ id, rule, entry, called, said, since = '' }): OpenThing[] =>
    rule.id === 'redelivery' ? [{ type: 'RedeliveryOpen', id, entry, called, said, since }] : [],
  )
