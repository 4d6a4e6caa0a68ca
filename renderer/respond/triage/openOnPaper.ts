import { fieldsOf } from '../../../shared/domain/entryFile'
import type { FieldsOf, Importer } from '../../../shared/domain/kinds'
import { isSecondPerhaps, numberOnPaperOf, type TriageRow } from '../../../shared/domain/respond/triage'
import { bareText } from '../../../shared/domain/sameBill'
import { modeFamily } from '../../../shared/knowledge/modes'
import type { Change, Mark } from '../../../shared/journal/item'
import { entitiesOf, isRemoved, type DeskState } from '../../../shared/journal/state'
import { ok, type Result } from '../../../shared/result'
import { go } from '../../frame/routes'
import type { Desk, RecordError } from '../../store/types'
import { addedChange, type FieldValue } from '../entryPatches'
import { importerValues } from '../fillFrom'

/**
 * Opens the entry that goes on paper for an entry in flight, filled from its row, as one item with the decision's number.
 * A new number is drawn from the reserve; the main system's own number stands as it is and belongs to no block here.
 * @returns the entry's id, or why it was not opened
 */
export async function openOnPaper(desk: Desk, row: TriageRow): Promise<Result<string, RecordError>> {
  const ids = { entry: desk.randomId(), row: () => desk.randomId() }
  const original = row.decided?.decision === 'originalOnPaper'
  const opened = original
    ? await desk.record(openedChanges(desk.state, row, ids, numberOnPaperOf(row)))
    : await desk.takeNumber((entryNumber, block) => [
        {
          action: 'reserve.number.taken',
          kind: 'number',
          id: entryNumber,
          patch: [
            ['block', block],
            ['entry', ids.entry],
            ['device', desk.device],
          ],
        },
        ...openedChanges(desk.state, row, ids, entryNumber),
      ])
  if (!opened.ok) return opened
  go({ at: 'entry', id: ids.entry })
  return ok(ids.entry)
}

/** The entry, its bill and container, and its number in the decision. Pure: ids come in. */
export function openedChanges(
  state: DeskState,
  row: TriageRow,
  ids: { entry: string; row: () => string },
  entryNumber: string,
): Change[] {
  const { fields, decided } = row
  // What somebody remembers is tentative until it is confirmed from a paper; what the kit says is the kit's.
  const remembered = fields.fromMemoryBy !== undefined
  const [known, unsure]: [Mark, Mark] = remembered ? ['T', 'T~'] : ['K', 'K']
  const entry: FieldValue[] = [
    ['entryNumber', entryNumber, decided?.decision === 'newNumber' ? 'C' : known],
    ['entryType', fields.entryType ?? '01', fields.entryType === undefined ? 'C' : known],
    ['inFlight', row.id],
    ['consigneeSame', true, 'C'],
    ...given('portOfEntry', fields.portOfEntry, known),
    ...given('modeOfTransport', fields.modeOfTransport, known),
    ...given('arrivalDate', fields.arrivalDay, unsure),
    ...given('brokerReference', fields.reference, known),
    ...partyValues(state, fields, unsure),
    ...given('signer', firstSigner(state), 'K'),
  ]
  if (decided?.decision !== undefined && isSecondPerhaps(row, decided.decision))
    entry.push(...given('sameBillReason', decided.why, 'T'))
  const changes: Change[] = [
    {
      action: 'entry.opened',
      kind: 'entry',
      id: ids.entry,
      patch: entry.map(([field, value, mark]) => (mark === undefined ? [field, value] : [field, value, mark])),
    },
  ]
  const rowOf = () => ({ id: ids.row(), entry: ids.entry, order: '000001' })
  const bill = billValues(fields, unsure)
  if (bill.length > 0) changes.push(addedChange('bill', rowOf(), bill))
  if (fields.container !== undefined)
    changes.push(addedChange('container', rowOf(), [['containerNumber', bareText(fields.container), unsure]]))
  changes.push({
    action: 'inFlight.decided',
    kind: 'flightDecision',
    id: row.id,
    patch: [
      ['entryNumber', entryNumber],
      ['entry', ids.entry],
    ],
  })
  return changes
}

const given = (field: string, value: string | undefined, mark: Mark): FieldValue[] =>
  value === undefined || value === '' ? [] : [[field, value, mark]]

type Flight = FieldsOf<'inFlight'>

/** The importer's record where the kit has it; else what the row says of it. */
function partyValues(state: DeskState, fields: Flight, mark: Mark): FieldValue[] {
  const found = importerOfFlight(state, fields)
  if (found !== undefined) return importerValues(found.id, found.fields).filter(([, value]) => value !== null)
  return [...given('importerName', fields.importerName, mark), ...given('importerNumber', fields.importerNumber, mark)]
}

/** By its record, its number, or its name as the kit spells it. */
function importerOfFlight(state: DeskState, fields: Flight): { id: string; fields: Importer } | undefined {
  const [number, name] = [bareText(fields.importerNumber ?? ''), bareText(fields.importerName ?? '')]
  const importers = [...entitiesOf(state, 'importer').values()]
    .filter((one) => !isRemoved(one))
    .map((one) => ({ id: one.id, fields: fieldsOf('importer', one) }))
  return (
    importers.find(({ id }) => id === fields.importer) ??
    importers.find((one) => number !== '' && bareText(one.fields.importerNumber ?? '') === number) ??
    importers.find((one) => name !== '' && bareText(one.fields.name ?? '') === name)
  )
}

/** Main systems write a bill with its carrier's letters in front; by air there are none. */
function billValues(fields: Flight, mark: Mark): FieldValue[] {
  const bill = bareText(fields.bill ?? '')
  if (bill === '') return []
  const family = modeFamily(fields.modeOfTransport)
  const scac = family === 'air' ? undefined : /^[A-Z]{4}(?=[A-Z]*\d)/u.exec(bill)?.[0]
  return [
    ...given('billType', family === 'truck' ? 'R' : undefined, 'C'),
    ...given('scac', scac, mark),
    ['billNumber', scac === undefined ? (fields.bill ?? bill) : bill.slice(4), mark],
  ]
}

const firstSigner = (state: DeskState): string | undefined =>
  [...entitiesOf(state, 'signer').values()].find((signer) => !isRemoved(signer))?.id
