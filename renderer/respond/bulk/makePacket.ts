import { textOf, valueOf, rowsOfEntry } from '../../../shared/journal/state'
import type { PacketRef } from '../../../shared/domain/respond/printJobs'
import { err, ok, type Result } from '../../../shared/result'
import { packetDigest } from '../../../shared/sheets/packet'
import type { PiledValues } from '../../../shared/sheets/respond/separator'
import type { PacketValues } from '../../../shared/sheets/values'
import type { Desk } from '../../store/types'
import { planOf, previewOf } from '../packetPlan'
import { makeRevision, type PrintError } from '../printPacket'
import { lastPrint } from '../revisions'
import { readyToPlan } from './freshPlan'

/** One packet of a pile: which revision it is, and what its separator and label say. */
export interface MadePacket extends PacketRef {
  pages: number
  shown: PiledValues
  /** documents that could not be printed with it */
  left: readonly string[]
}

/** The letter of this entry would say something else of the authorization than those before it in the pile. */
export interface LeaveChanged {
  entryNumber: string
  sentence: string
}

/**
 * @param leave by port and mode, what the letters of this pile say of the authorization: one that ends meanwhile stops the
 * pile before the first letter that says so, for a person to decide
 * @returns undefined when there is no such entry any more
 */
export async function makePacket(
  desk: Desk,
  entryId: string,
  leave: Map<string, string>,
): Promise<Result<MadePacket | LeaveChanged | undefined, PrintError>> {
  const ready = await readyToPlan(desk, entryId)
  if (ready === undefined) return ok(undefined)
  const { file, diagnostics } = ready
  const last = lastPrint(file)
  const shown = previewOf(desk, file, diagnostics).values
  if (
    last?.document !== undefined &&
    packetDigest(shown) === last.digest &&
    (await desk.getDocument(last.document)).ok
  ) {
    const { revision, pages } = last
    return ok({ entry: entryId, revision, pages, shown: piledValues(shown, revision, pages), left: [] })
  }
  const plan = planOf(desk, file, diagnostics, { printing: true })
  const { entry, mode, incident } = plan.values
  const scope = `${entry.portOfEntry.text} ${mode}`
  const said = leave.get(scope)
  if (said !== undefined && said !== incident.authorisation)
    return ok({ entryNumber: entry.entryNumber.text, sentence: incident.authorisation })
  leave.set(scope, incident.authorisation)
  const made = await makeRevision(desk, entryId, plan)
  if (!made.ok) return err(made.error)
  const { revision, left = [] } = made.value
  const pages = lastPages(desk, entryId, revision)
  return ok({ entry: entryId, revision, pages, shown: piledValues(plan.values, revision, pages), left })
}

/** As the fact says that was recorded with it: documents that could not be had have no pages in it. */
function lastPages(desk: Desk, entry: string, revision: number): number {
  const [last] = rowsOfEntry(desk.state, 'fact', entry)
    .filter((fact) => textOf(fact, 'what') === 'printed' && valueOf(fact, 'revision') === revision)
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
  return Number(valueOf(last, 'pages') ?? 0)
}

function piledValues(values: PacketValues, revision: number, pages: number): PiledValues {
  const { entry, portName, modeName, bills } = values
  const both = (...parts: string[]) => parts.filter(Boolean).join(' ')
  return {
    entryNumber: entry.entryNumber.text,
    revision,
    pages,
    importer: entry.importerName.text,
    port: both(entry.portOfEntry.text, portName),
    mode: modeName,
    carrier: both(entry.carrierCode.text, entry.carrierName.text),
    driver: entry.driverName.text,
    plate: entry.plate.text,
    bill: bills[0]?.number.text ?? '',
  }
}
