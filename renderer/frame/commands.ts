import type { Look } from './look'
import type { CommunicatePage, RecoverPage, RespondPage, Route } from './routes'

/** What Ctrl+K offers besides records: places to go and things to do. */
export interface Command {
  id: string
  title: string
  about: string
  keys?: string
  run: () => void
}

export interface CommandHands {
  go: (route: Route) => void
  newEntry: () => void
  /** copies the entry that is on the screen; undefined when none is */
  copyEntry: (() => void) | undefined
  declare: () => void
  lock: () => void
  look: (look: Look) => void
}

/** The pages of Communicate as Ctrl+K offers them. */
const communicate: readonly [page: CommunicatePage, title: string, about: string][] = [
  ['facts', 'Incident facts', 'what the SOC asks, who said it, how sure'],
  ['reports', 'Reports to the SOC', 'incident notice, breach report, supplements, 72 hours'],
  ['calls', 'Calls to make', 'who is next, one screen a call, who is missing'],
  ['schedule', 'Status calls', 'with CBP and agencies: agenda, minutes, promises'],
  ['messages', 'Messages', 'by stage and audience, approval, mail for a clean machine'],
  ['sheets', 'Sheets for others', 'client status, shift handover, read-out, who-we-are card'],
  ['log', 'Incident log', 'timeline, free entries, counsel, print, CSV'],
  ['evidence', 'Evidence', 'custody, hashes, bundle'],
  ['board', 'Status board', 'one page for the wall and the call'],
  ['deadlines', 'Deadlines', 'every clock, its rule and how it was counted; closures'],
  ['lost', 'Laptop, stick or packet lost', 'quarantine, key, second clock, notices'],
]

/** The pages of Respond as Ctrl+K offers them. */
const respond: readonly [page: RespondPage, title: string, about: string][] = [
  ['queue', 'Queue', 'which shipment is next, why, whose work it is'],
  ['port', 'Port’s priority list', 'one list for each port and shift'],
  ['triage', 'In flight at the cut', 'status request, answers, one decision each'],
  ['roads', 'Roads', 'paper, service center, another broker, in-bond, wait'],
  ['isf', 'Security filings', 'vessels laden soon, data sheet for another filer'],
  ['templates', 'Templates', 'entries that later ones are copied from'],
  ['review', 'Review', 'a second person looks, marks that fell'],
  ['screening', 'Screening', 'parties that nobody screened yet'],
  ['print', 'Print many', 'a pile of packets, separators, labels, after a jam'],
  ['letters', 'Letters for many', 'one letter for several entries'],
  ['paper', 'Which paper is this?', 'is this page superseded: by its hash'],
  ['counter', 'Counter', 'who carries what, presented to whom, decision sheet'],
  ['followUp', 'Follow-up', 'holds, exams, documents owed, free time, pick up'],
  ['outside', 'Files outside', 'everything saved outside the vault, until destroyed'],
  ['authorisations', 'Downtime authorization', 'asked of whom, allowed what, until when; procedure'],
  ['exceptions', 'Exceptions', 'what was done outside a rule, until settled'],
  ['money', 'Money', 'duty and fees falling due, day 6, payment sheet, interest'],
]

/** The pages of Recover as Ctrl+K offers them. */
const recover: readonly [page: RecoverPage, title: string, about: string][] = [
  ['reconnect', 'Leave to reconnect', 'evidence for CBP, one PDF, signed; who was asked'],
  ['nextNumber', 'Next number', 'set the main system’s next number to at least this'],
  ['query', 'Ask what ACE has', 'list of numbers, bills and ports; answers read in'],
  ['lanes', 'Back entry', 'every entry in one lane, ranked, whose work, time left'],
  ['keying', 'Guided keying', 'in the main system’s own order, copied by key'],
  ['second', 'Second keying', 'keyed again unseen, differences decided'],
  ['maps', 'Spreadsheet maps', 'columns for the main system, CSV or XLSX'],
  ['filing', 'Files for ACE', 'ABI draft and map files, what was written and sent'],
  ['receipts', 'Receipts', 'answers of ACE or the main system, rejects to the keyer'],
  ['accounting', 'Full accounting', 'every number, its proof, the verdict, signed'],
  ['late', 'Late list', 'summaries by due date, exposure, discretion attachments'],
  ['afterRelease', 'After release', 'redelivery, conditions, documents owed, screening again'],
  ['afterAction', 'After-action report', 'targets, promises, corrections, lessons'],
  ['close', 'Archive and close', 'five years, opened elsewhere, then wipe'],
]

export function commandsOf({ go, newEntry, copyEntry, declare, lock, look }: CommandHands): Command[] {
  const place = (id: string, title: string, about: string, route: Route, keys?: string): Command => ({
    id,
    title,
    about,
    ...(keys === undefined ? {} : { keys }),
    run: () => go(route),
  })
  return [
    { id: 'new', title: 'New entry', about: 'takes the next entry number', keys: 'F2', run: newEntry },
    ...(copyEntry === undefined
      ? []
      : [
          {
            id: 'copy',
            title: 'Copy this entry',
            about: 'the same parties and goods on the next number',
            keys: 'Ctrl+Shift+C',
            run: copyEntry,
          },
        ]),
    {
      id: 'declare',
      title: 'Declare an incident',
      about: 'clocks, tasks with owners and times, first-hour pages',
      keys: 'F4',
      run: declare,
    },
    place('desk', 'Desk', 'what is next', { at: 'desk' }, 'Alt+1'),
    place(
      'prepare',
      'Readiness',
      'Prepare: what is there and what is missing',
      { at: 'prepare', page: 'readiness' },
      'Alt+2',
    ),
    place('kit', 'Kit', 'load a kit of the office, its age, what waits for a yes', { at: 'prepare', page: 'kit' }),
    place('numbers', 'Entry numbers', 'blocks, void a number, emergency block', { at: 'prepare', page: 'numbers' }),
    place('importers', 'Clients', 'importers, bonds, powers of attorney', { at: 'prepare', page: 'importers' }),
    place('products', 'Products', 'tariff numbers, makers, permits; correct one', { at: 'prepare', page: 'products' }),
    place('agencies', 'Agencies', 'what each wants, by hand, whom to call; tables of flags', {
      at: 'prepare',
      page: 'agencies',
    }),
    place('ports', 'Ports', 'how paper arrives, hours, copies; what to ask', { at: 'prepare', page: 'ports' }),
    place('contacts', 'Contacts', 'CBP, agencies, carriers, clients by telephone', { at: 'prepare', page: 'contacts' }),
    place('plan', 'Continuity plan', 'who does what by when, what it answers', { at: 'prepare', page: 'plan' }),
    place('bag', 'Go-bag', 'print it, pages to replace', { at: 'prepare', page: 'bag' }),
    place('supplies', 'Supplies', 'paper, toner, numbers for 21 days', { at: 'prepare', page: 'supplies' }),
    place('arrivals', 'Arrivals', 'expected in the next 14 days', { at: 'prepare', page: 'arrivals' }),
    place('inFlight', 'In flight', 'list of the shift, status request to the port', {
      at: 'prepare',
      page: 'inFlight',
    }),
    place('backups', 'Backups', 'sealed copy, rehearsed restore', { at: 'prepare', page: 'backups' }),
    place('exercises', 'Exercises', 'drill, shadow drill, print test', { at: 'prepare', page: 'exercises' }),
    place('people', 'Firm and people', 'firm, ports, who signs', { at: 'prepare', page: 'people' }),
    place('operators', 'Operators and keys', 'people, passphrases, recovery codes, roles, the key', {
      at: 'prepare',
      page: 'operators',
    }),
    place('places', 'Where things lie', 'mirror, stick, laptop, head words', { at: 'prepare', page: 'places' }),
    place(
      'communicate',
      'Incident',
      'what is due now, tasks, clocks, outage, authorisation',
      { at: 'communicate' },
      'Alt+3',
    ),
    ...communicate.map(([page, title, about]) => place(page, title, about, { at: 'communicate', page })),
    place('respond', 'Entries', 'list, void, amend', { at: 'respond' }, 'Alt+4'),
    ...respond.map(([page, title, about]) => place(`respond-${page}`, title, about, { at: 'respond', page })),
    place('recover', 'Export', 'the bundle for the office', { at: 'recover' }, 'Alt+5'),
    ...recover.map(([page, title, about]) => place(`recover-${page}`, title, about, { at: 'recover', page })),
    place('laptops', 'Other laptops', 'take in a journal, a forked chain', { at: 'recover', page: 'laptops' }),
    place('settle', 'Values to settle', 'two laptops keyed different values', { at: 'recover', page: 'settle' }),
    { id: 'lock', title: 'Lock', about: 'forgets the key and everything decrypted', keys: 'Ctrl+L', run: lock },
    { id: 'light', title: 'Light look', about: 'for a bright counter', run: () => look('light') },
    { id: 'dark', title: 'Dark look', about: 'for the night', run: () => look('dark') },
    { id: 'machine', title: 'Look as the machine says', about: 'follows the system', run: () => look('machine') },
  ]
}
