import { entityOf, textOf } from '../../journal/state'
import { dayOfFact, standingFact, type What } from '../facts'
import { entryClocks } from '../clocks'
import { keyedRows } from '../respond/reviewKeyed'
import { keyersOnDesk } from '../respond/reviewKeyers'
import type { HomeStanding } from './home'
import type { MapRow, MapSource, SourceType } from './mapSources'
import { laneNames, numberStateNames, partStateNames } from './mapNames'

/** What happened to an entry and where it stands, as recorded: days and words, never today's date. */

const dayOf = (id: string, name: string, ...whats: What[]): MapSource => ({
  id: `day.${id}`,
  name,
  group: 'What happened',
  type: 'day',
  of: 'entry',
  read: ({ file }) => {
    const fact = standingFact(file, whats)
    return fact === undefined ? undefined : dayOfFact(fact)
  },
})

const evidenceOf = (id: string, name: string, ...whats: What[]): MapSource => ({
  id: `evidence.${id}`,
  name,
  group: 'What happened',
  type: 'text',
  of: 'entry',
  read: ({ file }) => standingFact(file, whats)?.fields.evidence,
})

export const happenedSources: readonly MapSource[] = [
  dayOf('printed', 'Day of the last print', 'printed'),
  dayOf('presented', 'Day it was presented', 'presented'),
  dayOf('released', 'Day of release', 'released', 'releasedConditionally'),
  evidenceOf('released', 'Evidence of the release', 'released', 'releasedConditionally'),
  {
    id: 'released.by',
    name: 'Released by',
    group: 'What happened',
    type: 'text',
    of: 'entry',
    read: ({ file }) => standingFact(file, ['released', 'releasedConditionally'])?.fields.by,
  },
  dayOf('summary', 'Day the summary was presented', 'summaryPresented'),
  dayOf('paid', 'Day of payment', 'paid'),
  dayOf('voided', 'Day it was voided', 'voided'),
  dayOf('keyedByOfficer', 'Day an officer keyed it into ACE', 'keyedByOfficer'),
  dayOf('accepted', 'Day ACE accepted it', 'acceptedInAce'),
  {
    id: 'day.exported',
    name: 'Day it was last written or keyed for the main system',
    group: 'What happened',
    type: 'day',
    of: 'entry',
    read: ({ home }) => lastExport(home),
  },
  {
    id: 'revision',
    name: 'Printed revision',
    group: 'What happened',
    type: 'number',
    of: 'entry',
    read: ({ file }) => standingFact(file, ['printed'])?.fields.revision,
  },
]

const lastExport = (home: HomeStanding | undefined): string | undefined =>
  [home?.cargoRelease.exportedAt ?? '', home?.entrySummary.exportedAt ?? ''].sort().at(-1)?.slice(0, 10) || undefined

const record = (
  id: string,
  name: string,
  read: (row: MapRow) => string | undefined,
  type: SourceType = 'text',
): MapSource => ({ id, name, group: 'Record', type, of: 'entry', read: (row) => read(row) || undefined })

export const standingSources: readonly MapSource[] = [
  record('record.numberState', 'State of the number', ({ file }) => numberStateNames[entryClocks(file).number]),
  record('record.lane', 'Lane of back entry', ({ home }) => home && laneNames[home.lane.lane]),
  record('record.cargoRelease', 'Cargo release in ACE', ({ home }) => home && partStateNames[home.cargoRelease.state]),
  record('record.entrySummary', 'Entry summary in ACE', ({ home }) => home && partStateNames[home.entrySummary.state]),
  record('record.openedBy', 'Who opened the entry', ({ state, file }) =>
    operatorNamed(state, file.entity.born.operator),
  ),
  record('record.keyedBy', 'Who keyed its values', ({ state, file }) => {
    const keyed = keyedRows(state, file.id)
    if (keyed === undefined) return undefined
    return [...keyersOnDesk(keyed)].map((operator) => operatorNamed(state, operator)).join('; ')
  }),
  record('record.laptop', 'Laptop it was opened on', ({ state, file }) => {
    const device = file.entity.born.at.slice(-10)
    return textOf(entityOf(state, 'device', device), 'label') || device
  }),
  record('record.signer', 'Signer', ({ file }) => file.signer?.name),
  record('record.firm', 'Broker', ({ file }) => file.firm.name),
  record('record.filerCode', 'Filer code', ({ file }) => file.firm.filerCode, 'code'),
  record('record.entryId', 'Lifeboat’s own id of the entry', ({ file }) => file.id),
]

const operatorNamed = (state: MapRow['state'], operator: string): string =>
  textOf(entityOf(state, 'operator', operator), 'name') || operator
