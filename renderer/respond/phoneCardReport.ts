import { roleStandings } from '../../shared/domain/contactRoles'
import { channels, contactsOf, rungState } from '../../shared/domain/contacts'
import type { EntryFile } from '../../shared/domain/entryFile'
import { formatCents } from '../../shared/domain/money'
import { textOf, type DeskState, type Entity } from '../../shared/journal/state'
import { entryTypesSource, type EntryType } from '../../shared/knowledge/entryTypes'
import { portName } from '../../shared/knowledge/ports'
import type { ReportBlock } from '../../shared/sheets/report'
import type { ReportBody } from '../paper/useReport'
import { dayWords } from '../words/times'

/** Who decides about a type that is not made here, in the order in which one rings. */
const asked = ['port', 'portNight', 'clientRepresentative', 'headquarters', 'center'] as const
const mostOfARole = 3

/**
 * The phone card of an entry whose type is not made here, or waits for an answer of CBP (practice 25): whom to call,
 * what to have ready, what to ask, and room for the answer. A page of the broker's own, not for CBP.
 */
export function phoneCard(file: EntryFile, type: EntryType, state: DeskState, today: string): ReportBody {
  const { entry } = file
  return {
    title: `Phone card: type ${type.code}, ${type.name}`,
    under: `${entry.entryNumber ?? 'No number'}: ${type.support === 'notHere' ? 'this type is not made here' : 'this type waits for a named answer of CBP'}. ${type.why ?? ''}`,
    blocks: [
      { is: 'heading', text: '1  Whom to call' },
      ...whomToCall(file, state, today),
      { is: 'heading', text: '2  Have ready' },
      { is: 'table', head: ['What', 'As keyed'], parts: [30, 70], rows: ready(file, type) },
      { is: 'heading', text: '3  Ask' },
      ...questions(type).map((text, nth): ReportBlock => ({ is: 'text', text: `${nth + 1}. ${text}` })),
      { is: 'heading', text: '4  The answer, word for word', aside: 'key it on the entry afterwards' },
      { is: 'blanks', captions: ['Day and time', 'Name and badge', 'Telephone'] },
      { is: 'blanks', captions: ['What was said'] },
      { is: 'blanks', captions: [''] },
      { is: 'blanks', captions: ['Ring again at', 'Who rings', 'Reference, if one was given'] },
      {
        is: 'text',
        text: `Entry types: ${entryTypesSource.source}; checked ${dayWords(entryTypesSource.checkedOn)}. The broker’s own page; not a form of CBP.`,
      },
    ],
  }
}

function whomToCall({ entry }: EntryFile, state: DeskState, today: string): ReportBlock[] {
  const standings = roleStandings(contactsOf(state))
  const rows = asked.flatMap((id): string[][] => {
    const standing = standings.find(({ role }) => role.id === id)
    if (standing === undefined) return []
    const known = ownPortFirst(standing.contacts, entry.portOfEntry).slice(0, mostOfARole)
    return known.length === 0
      ? [[standing.role.name, 'nobody is on this laptop', standing.role.wayRound, '']]
      : known.map((contact) => [standing.role.name, nameOf(contact), waysTo(contact), reachedWords(contact, today)])
  })
  return [{ is: 'table', head: ['Who', 'Name', 'Telephone, hours', 'Last reached'], parts: [22, 26, 34, 18], rows }]
}

const ownPortFirst = (contacts: readonly Entity[], port: string | undefined): Entity[] => {
  const rank = (contact: Entity) => (port !== undefined && textOf(contact, 'port') === port ? 0 : 1)
  return [...contacts].sort((a, b) => rank(a) - rank(b))
}
const nameOf = (contact: Entity): string =>
  [textOf(contact, 'name'), textOf(contact, 'organisation')].filter(Boolean).join(', ')
const waysTo = (contact: Entity): string =>
  [...channels.map(({ field }) => textOf(contact, field)), textOf(contact, 'hours')].filter(Boolean).join(' \u00b7 ')
const reachedWords = (contact: Entity, today: string): string => {
  const rung = rungState(contact, today)
  if (rung === 'never') return 'never'
  return rung === 'changed' ? 'number changed since' : dayWords(textOf(contact, 'verifiedOn'))
}

function ready({ entry, lines, bills, firm }: EntryFile, type: EntryType): string[][] {
  const value = lines.reduce((sum, line) => sum + (line.fields.enteredValue ?? 0), 0)
  const rows: [string, string | undefined][] = [
    ['Filer', [firm.name, firm.filerCode, firm.phone].filter(Boolean).join(', ')],
    ['Entry number and type', [entry.entryNumber, `${type.code} ${type.name}`].filter(Boolean).join(', ')],
    ['Port', [entry.portOfEntry, portName(entry.portOfEntry)].filter(Boolean).join(' ')],
    ['Importer of record', [entry.importerName, entry.importerNumber].filter(Boolean).join(', ')],
    ['Goods', entry.description ?? lines[0]?.fields.description],
    ['Tariff numbers', [...new Set(lines.map((line) => line.fields.htsNumber).filter(Boolean))].join(', ')],
    [
      'Origin',
      [...new Set([entry.countryOfOrigin, ...lines.map((line) => line.fields.countryOfOrigin)].filter(Boolean))].join(
        ', ',
      ),
    ],
    ['Value', lines.length === 0 ? undefined : `$${formatCents(value)}`],
    ['Bills', bills.map(({ fields }) => `${fields.scac ?? ''}${fields.billNumber ?? ''}`).join(', ')],
    [
      'Carrier, arrival',
      [entry.carrierName ?? entry.carrierCode, entry.arrivalDate && dayWords(entry.arrivalDate)]
        .filter(Boolean)
        .join(', '),
    ],
    ['Where the goods lie', [entry.locationName, entry.firms].filter(Boolean).join(', ')],
    ['Bond', [entry.bondType, entry.suretyCode, entry.bondNumber].filter(Boolean).join(', ')],
  ]
  return rows.map(([what, keyed]) => [what, keyed === undefined || keyed === '' ? 'not keyed' : keyed])
}

const questions = (type: EntryType): string[] => [
  `May goods of a type ${type.code} entry be released on paper while our systems are down, and on which form?`,
  'Who decides it: this port, headquarters or the Center? Name, title, telephone.',
  'What may happen with the goods until then: stay where they are, go into a warehouse, move in bond?',
  ...(type.support === 'askCbp'
    ? ['Which day counts for quota, and how is the deposit paid, when the summary is on paper?']
    : []),
  'By when does the entry have to be made once we are connected again?',
]
