import { inFlightStates } from '../../../shared/domain/inFlight'
import { modes } from '../../../shared/knowledge/modes'
import { inFlightStateWords } from '../../words/inFlight'
import type { KeyedField } from '../keyedFields'

const portOfEntry: KeyedField = {
  field: 'portOfEntry',
  label: 'Port of entry',
  sort: 'code',
  refuse: (text) => (/^\d{4}$/u.test(text) ? undefined : 'A port has four digits, as 2304.'),
}
const modeOfTransport: KeyedField = {
  field: 'modeOfTransport',
  label: 'How it comes',
  options: [
    { value: '', label: 'not known' },
    ...modes.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  ],
}

/** An arrival as it is keyed by hand, from a telephone call or a carrier's notice. */
export const arrivalFields: readonly KeyedField[] = [
  { field: 'importerName', label: 'Client' },
  { field: 'reference', label: 'Reference' },
  { field: 'bill', label: 'Bill', sort: 'code' },
  { field: 'container', label: 'Container', sort: 'code' },
  { field: 'carrier', label: 'Carrier' },
  { field: 'conveyance', label: 'Vessel, flight or trip' },
  modeOfTransport,
  portOfEntry,
  { field: 'firms', label: 'FIRMS code of the place', sort: 'code' },
  { field: 'arrivalDay', label: 'Arrives on', sort: 'day' },
  { field: 'lastFreeDay', label: 'Last free day', sort: 'day' },
  { field: 'goods', label: 'Goods' },
  { field: 'agencies', label: 'Other agencies' },
  { field: 'priorNotice', label: 'Prior notice number', sort: 'code' },
  {
    field: 'urgency',
    label: 'Cannot wait',
    options: [
      { value: '', label: 'no' },
      { value: 'live', label: 'live' },
      { value: 'medical', label: 'medical' },
      { value: 'safety', label: 'safety' },
    ],
  },
  { field: 'hold', label: 'Held by whom, why' },
  { field: 'perishable', label: 'Perishable, live or needed at once', sort: 'tick' },
]

/** An entry that was under way in the main system. */
export const inFlightFields: readonly KeyedField[] = [
  {
    field: 'entryNumber',
    label: 'Entry number',
    sort: 'code',
    hint: 'As the main system has it. Keep it on paper too.',
  },
  { field: 'entryType', label: 'Type', sort: 'code' },
  { field: 'importerName', label: 'Client' },
  { field: 'bill', label: 'Bill', sort: 'code' },
  portOfEntry,
  modeOfTransport,
  { field: 'arrivalDay', label: 'Arrives on', sort: 'day' },
  {
    field: 'state',
    label: 'How far it was',
    options: [
      { value: '', label: 'not known' },
      ...inFlightStates
        .filter((state) => state !== 'unknown')
        .map((state) => ({ value: state, label: inFlightStateWords[state] })),
    ],
  },
  { field: 'stateAsGiven', label: 'In the main system’s own word' },
  { field: 'reference', label: 'Reference' },
]
