import { partyId } from '../../../shared/domain/respond/screening'
import { LAPTOP_B } from '../exchange/aDesk'
import { fact, filed, key, numberOf, released, type aDeskBroughtHome, type Values } from './accountingDesk'

type Home = ReturnType<typeof aDeskBroughtHome>

/** What opens the account again: the type that is expected, and what a person did or did not do. */
export const breakers: readonly [string, (desk: Home) => void][] = [
  [
    'NumberOpen',
    ({ laptop, block }) => {
      const entry = laptop.entry(block, numberOf(310_003), [])
      key(laptop, 'entry.keyed', 'entry', { modeOfTransport: '30' }, entry)
    },
  ],
  [
    'NumberFoundOnPaper',
    ({ laptop, block }) => {
      const values = { block, device: laptop.device, foundOnPaper: true }
      key(laptop, 'reserve.number.foundOnPaper', 'number', values, numberOf(310_003))
    },
  ],
  [
    'NumbersSkipped',
    ({ laptop, block }) => {
      const values = { block, device: laptop.device, voided: true, voidReason: 'jam' }
      key(laptop, 'reserve.number.taken', 'number', values, numberOf(310_004))
    },
  ],
  [
    'NumberNotDrawn',
    ({ laptop }) => {
      key(laptop, 'reserve.number.voided', 'number', { voided: true, voidReason: 'jam' }, numberOf(310_003))
    },
  ],
  [
    'NumberAlarm',
    ({ laptop }) => {
      key(laptop, 'reserve.number.taken', 'number', { voided: true, device: laptop.device }, numberOf(999_001))
    },
  ],
  [
    'PaperNotCounted',
    ({ laptop }) => {
      laptop.key('reserve.block.added', 'block', [
        ['filerCode', '000'],
        ['first', '0300001'],
        ['last', '0300005'],
        ['purpose', 'tearOff'],
        ['heldBy', 'go-bag 3'],
      ])
    },
  ],
  [
    'BlockInQuarantine',
    ({ laptop, block }) => {
      void block
      key(laptop, 'device.replaced', 'device', { replacedBy: LAPTOP_B, replacedWhy: 'restored' }, laptop.device)
    },
  ],
  [
    'EntryMissing',
    ({ laptop }) => {
      fact(laptop, 'an entry that is not here', 'released')
    },
  ],
  [
    'PaperWithoutNumber',
    ({ laptop }) => {
      const entry = key(laptop, 'entry.opened', 'entry', { brokerReference: 'REF 7', modeOfTransport: '30' })
      fact(laptop, entry, 'printed')
    },
  ],
  [
    'AskCbp',
    ({ laptop, entry }) => void fact(laptop, entry, 'presenceUnknown', { day: '2026-11-29' }, 'entry.presenceStated'),
  ],
  [
    'NotFiled',
    ({ laptop, block }) => {
      const entry = released(laptop, block, numberOf(310_003))
      fact(laptop, entry, 'keyedByOfficer', {}, 'entry.presenceStated')
    },
  ],
  [
    'WordMissing',
    ({ laptop, block }) => {
      const entry = released(laptop, block, numberOf(310_003))
      fact(laptop, entry, 'notInAce', {}, 'entry.presenceStated')
    },
  ],
  [
    'NotAnswered',
    ({ laptop, block }) => {
      const entry = released(laptop, block, numberOf(310_003))
      fact(laptop, entry, 'keyedByOfficer', {}, 'entry.presenceStated')
      filed(laptop, entry)
    },
  ],
  ['Rejected', (desk) => answered(desk, 'rejected')],
  ['InReview', (desk) => answered(desk, 'review')],
  [
    'InkNotKeyed',
    ({ laptop, entry }) => void fact(laptop, entry, 'amended', { by: 'CBPO Trevino', reason: 'quantity' }),
  ],
  [
    'ChangedSinceFiled',
    ({ laptop, entry }) => {
      laptop.record(
        {
          action: 'entry.amended',
          kind: 'fact',
          id: 'ink',
          patch: [
            ['entry', entry],
            ['what', 'amended'],
            ['by', 'CBPO Trevino'],
          ],
        },
        { action: 'entry.keyed', kind: 'entry', id: entry, patch: [['plate', 'TX 1', 'T']] },
      )
    },
  ],
  [
    'FiledThenVoided',
    ({ laptop, block }) => {
      const entry = released(laptop, block, numberOf(310_003))
      fact(laptop, entry, 'keyedByOfficer', {}, 'entry.presenceStated')
      filed(laptop, entry)
      fact(laptop, entry, 'voided', { reason: 'twice' })
    },
  ],
  ['FactsContradict', ({ laptop, entry }) => void fact(laptop, entry, 'refused', { day: '2026-11-25' })],
  [
    'NotScreenedAgain',
    ({ laptop }) => {
      key(laptop, 'isf.keyed', 'isf', { entry: 'entry-A-3', seller: 'Nobody knows them' })
    },
  ],
  [
    'ScreeningMatch',
    ({ laptop }) => {
      const id = partyId('Cedar Row', '')
      key(laptop, 'party.screened', 'screening', { result: 'match' }, id)
    },
  ],
  [
    'IsfOpen',
    ({ laptop }) => {
      key(laptop, 'arrival.keyed', 'arrival', { modeOfTransport: '11', bill: 'MWCU77120', importerName: 'Cedar Row' })
    },
  ],
  [
    'RedeliveryOpen',
    ({ laptop, entry }) =>
      void fact(laptop, entry, 'redeliveryOrdered', { by: 'Port 2304', day: '2026-11-29' }, 'entry.conditionKeyed'),
  ],
  [
    'ReceiptUnmatched',
    ({ laptop }) => void key(laptop, 'receipt.taken', 'receipt', { entryNumber: 'XYZ-0000001-5', answer: 'accepted' }),
  ],
  ['NextNumberNotSet', ({ laptop }) => void key(laptop, 'nextNumber.signed', 'nextNumber', { setTo: null }, '000')],
  ['NextNumberTooLow', ({ laptop }) => void key(laptop, 'nextNumber.set', 'nextNumber', { setTo: '0310010' }, '000')],
  [
    'LaptopNeverTakenIn',
    ({ laptop }) => void key(laptop, 'device.joined', 'device', { label: 'Gate laptop', publicKey: 'ab' }, LAPTOP_B),
  ],
  [
    'LaptopBehind',
    ({ laptop }) =>
      void key(laptop, 'journal.merged', 'merged', { [laptop.device]: `999 ${'a'.repeat(64)}` }, LAPTOP_B),
  ],
  [
    'ForkOpen',
    ({ laptop }) => {
      const values: Values = { device: laptop.device, sequence: 4, last: 9, document: 'd' }
      key(laptop, 'fork.chainKeptAside', 'aside', values, 'aside')
    },
  ],
  ['NewerLifeboat', ({ laptop }) => void key(laptop, 'entry.weighed', 'entry', { weighed: true }, 'entry-A-2')],
]

function answered({ laptop, entry }: Home, answer: string): void {
  const values = {
    entry,
    entryNumber: numberOf(310_001),
    part: 'entrySummary',
    answer,
    answeredAt: '2026-11-28T10:00:00-06:00[America/Chicago]',
    conditions: 'S01 NO BOND ON FILE',
  }
  key(laptop, 'receipt.taken', 'receipt', values)
}
