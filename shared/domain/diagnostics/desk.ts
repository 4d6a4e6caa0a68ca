import type { Entity } from '../../journal/state'
import { entryClocks, type ClockAlarm } from '../clocks'
import type { EntryFile } from '../entryFile'
import { dayOfFact } from '../facts'
import { fieldTypes } from '../input'
import { sameBill } from '../sameBill'
import { note, stop, type Diagnostic, type DiagnosticContext, type Theme } from './diagnostic'

/** What only the whole desk can tell: a bill that another entry holds, laptops that disagree, facts that contradict. */
export const deskWide: Theme = (file, context) => [...otherEntries(file, context), ...conflicts(file), ...alarms(file)]

/** The likelier error is a second number for one bill (practice 3). */
function otherEntries(file: EntryFile, { state }: DiagnosticContext): Diagnostic[] {
  const source = 'Practice: two entries for one bill mean double duty and a liability on both'
  return sameBill(state, file.id).flatMap((other) => {
    const held = `Entry ${other.entryNumber || '(no number yet)'} holds bill ${other.bill} already`
    if (other.sameImporter === 'notKnown')
      return [
        note(
          'SameBillPerhaps',
          file.id,
          'importerNumber',
          `${held}: key both importers, to see whether it is the same shipment.`,
          source,
        ),
      ]
    if (file.entry.sameBillReason !== undefined)
      return [
        note(
          'SameBillWithReason',
          file.id,
          'sameBillReason',
          `${held}. Reason given: ${file.entry.sameBillReason}`,
          source,
        ),
      ]
    return [
      stop(
        'SameBill',
        file.id,
        'sameBillReason',
        `${held} for this importer. Void one of the two, or say why a second entry is right.`,
        source,
      ),
    ]
  })
}

/** Fields that two laptops set without having seen each other's value: the later one prints, marked, until settled. */
function conflicts(file: EntryFile): Diagnostic[] {
  const rows: (readonly [kind: string, entity: Entity])[] = [
    ['entry', file.entity],
    ...file.lines.flatMap((line) => [
      ['line', line.entity] as const,
      ...line.tariffs.map((row) => ['tariff', row.entity] as const),
    ]),
    ...file.bills.map((row) => ['bill', row.entity] as const),
    ...file.containers.map((row) => ['container', row.entity] as const),
  ]
  return rows.flatMap(([kind, entity]) => [
    ...Object.entries(entity.conflicts ?? {}).map(([field, losers]) => {
      const label = fieldTypes[kind]?.[field]?.label ?? field
      const values = [entity.fields[field]?.v, ...losers.map((write) => write.v)].map((value) =>
        String(value ?? 'nothing').replaceAll('\n', ', '),
      )
      return stop(
        'Conflict',
        entity.id,
        field,
        `${label}: two laptops keyed ${values.join(' and ')}. Settle which one is right.`,
        'Merge of the laptops’ journals',
      )
    }),
    ...(entity.newer === true
      ? [
          note(
            'ChangedByNewer',
            entity.id,
            '',
            'A newer Lifeboat changed this: it is shown as far as this one understands it, and cannot be changed here.',
            'Journal',
          ),
        ]
      : []),
  ])
}

function alarms(file: EntryFile): Diagnostic[] {
  return entryClocks(file).alarms.map((alarm) => {
    const [a, b] = alarm.facts.map(
      (fact) =>
        `${WHAT[fact.fields.what ?? ''] ?? fact.fields.what ?? ''}${dayOfFact(fact) === undefined ? '' : ` on ${dayOfFact(fact) ?? ''}`}`,
    )
    return stop(
      'FactsContradict',
      file.id,
      'entryNumber',
      `${ALARM[alarm.type]} Recorded: ${a ?? ''}; ${b ?? ''}. Withdraw the one that is wrong, with its reason.`,
      'The entry’s own log',
    )
  })
}

const ALARM: Readonly<Record<ClockAlarm['type'], string>> = {
  VoidYetActedOn: 'The entry is void, and yet it went on.',
  ReleasedThenRefused: 'It was released and refused afterwards.',
  ReleasedThenHeld: 'It was released and held afterwards.',
  TwoReleases: 'It was released on two days.',
  AcceptedYetNotInAce: 'It is in ACE and not in ACE.',
  TerminalRefusedAfterRelease: 'CBP released it and the terminal says no: ring the terminal first.',
}
const WHAT: Readonly<Record<string, string>> = {
  released: 'released',
  releasedConditionally: 'released on condition',
  terminalRefused: 'the terminal said no',
  held: 'held',
  examOrdered: 'exam ordered',
  refused: 'refused',
  voided: 'voided',
  summaryPresented: 'summary presented',
  paid: 'paid',
  keyedByOfficer: 'keyed by the officer',
  acceptedInAce: 'accepted in ACE',
  notInAce: 'not in ACE',
}
