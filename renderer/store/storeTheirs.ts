import { accounting, type NumberFault } from '../../shared/domain/reserve'
import { roleOf } from '../../shared/domain/roles'
import { encodeFrame } from '../../shared/journal/frames'
import type { Change } from '../../shared/journal/item'
import { mergeReport } from '../../shared/journal/mergeReport'
import { countConflicts } from '../../shared/journal/openConflicts'
import { err, ok, type Result } from '../../shared/result'
import type { OutgoingFrame } from './mirrorLink'
import { runningDesk, type RunningDesk } from './runningDesk'
import type { JournalRead } from './readTheirs'
import { recordSeen } from './recordSeen'
import type { Desk, RecordError } from './types'

/** One transaction, and the window answers in between. */
const ROWS_AT_ONCE = 500

/** What a journal that was taken in has brought. */
export interface Receipt {
  /** new items, by the laptop that wrote them */
  items: readonly { device: string; items: number }[]
  /** entities that are new or have other values now */
  touched: number
  /** values to settle: of this taking in, and on the desk altogether */
  newConflicts: number
  conflicts: number
  /** alarms of the numbers that there were not before */
  alarms: readonly NumberFault[]
  leftOut: JournalRead['leftOut']
  clocks: JournalRead['clocks']
  damaged: number
  tornBytes: number
  /** false: in the database only; the mirror catches up by itself */
  mirrored: boolean
}

/**
 * Takes in what `readJournalFile` found: one transaction in the database, the same sealed bytes in the mirror, then the
 * fold, then the item that says what has been seen. Killed before the transaction ends, nothing is there; killed after
 * it, the next opening finds the items, copies them to the mirror and records the item. Twice is once.
 */
export async function storeTheirs(desk: Desk, read: JournalRead): Promise<Result<Receipt, RecordError>> {
  const running = runningDesk(desk)
  const { fold } = running.parts
  const role = roleOf(desk.state, desk.operator)
  if (role === 'reader') return err({ type: 'RoleRefused', role, needs: 'operator' })
  const why = running.readOnly()
  if (why !== undefined) return err({ type: 'DeskReadOnly', why })
  const before = { conflicts: countConflicts(desk.state), alarms: alarmsOf(desk) }
  const { touched } = mergeReport(fold, read.items, desk.device)
  const stored = storing(running, read)
  // Asked for in the same breath: nothing is recorded between the items and the item that says they were seen.
  const [kept, recorded] = await Promise.all([
    stored.done,
    recordSeen(running, stored.failure, mergeChanges(desk, read)),
  ])
  if (!kept.ok) return kept
  if (!recorded.ok) return recorded
  if (read.clocks.length > 0)
    running.addFindings(read.clocks.map(({ device, minutes }) => ({ type: 'ClocksApart', device, minutes })))
  const conflicts = countConflicts(desk.state)
  const known = new Set(before.alarms.map((fault) => JSON.stringify(fault)))
  return ok({
    items: countByDevice(read),
    touched,
    newConflicts: Math.max(0, conflicts - before.conflicts),
    conflicts,
    alarms: alarmsOf(desk).filter((fault) => !known.has(JSON.stringify(fault))),
    leftOut: read.leftOut,
    clocks: read.clocks,
    damaged: read.damaged,
    tornBytes: read.tornBytes,
    mirrored: kept.value.mirrored && recorded.value,
  })
}

/** Numbers used twice, and what else cannot be: the accounting names them. */
const alarmsOf = (desk: Desk): readonly NumberFault[] => accounting(desk.state).faults

function storing({ parts, recorder, link, noteItems }: RunningDesk, { rows, items }: JournalRead) {
  let failure: RecordError | undefined
  let mirrored = true
  const work = async (): Promise<readonly JournalRead['items'][number][]> => {
    if (rows.length === 0) return []
    try {
      await parts.database.transaction('rw', parts.database.items, async () => {
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
          await parts.database.items.bulkPut(rows.slice(from, from + ROWS_AT_ONCE))
      })
    } catch (cause) {
      failure = { type: 'DatabaseRefused', reason: cause instanceof Error ? cause.message : String(cause) }
      return []
    }
    mirrored = (await link.append(rows.map(frameOf))).ok
    noteItems(items.length)
    return items
  }
  const done = recorder
    .takeIn(work)
    .then((): Result<{ mirrored: boolean }, RecordError> => (failure === undefined ? ok({ mirrored }) : err(failure)))
  return { done, failure: () => failure }
}

const frameOf = ({ device, sequence, sealed }: JournalRead['rows'][number]): OutgoingFrame => ({
  type: 'item',
  device,
  sequence,
  bytes: encodeFrame({ type: 'item', device, sequence, payload: sealed }),
})

/** For the log: what came from whom, and clocks that cannot both be right (decision 2). */
function mergeChanges(desk: Desk, read: JournalRead): Change[] {
  const notice = (action: 'notice.logged' | 'clock.jumped', what: string, detail: string): Change => ({
    action,
    kind: 'notice',
    id: desk.randomId(),
    patch: [
      ['what', what],
      ['detail', detail],
    ],
  })
  return [
    ...countByDevice(read).map(({ device, items }) =>
      notice('notice.logged', 'journal.takenIn', `${items} items of laptop ${device}`),
    ),
    ...read.clocks.map(({ device, minutes }) =>
      notice('clock.jumped', 'clock.jumped', `The clock of laptop ${device} stands ${minutes} min from the one here`),
    ),
  ]
}

function countByDevice({ items }: JournalRead): { device: string; items: number }[] {
  const counts = new Map<string, number>()
  for (const { device } of items) counts.set(device, (counts.get(device) ?? 0) + 1)
  return [...counts].map(([device, count]) => ({ device, items: count }))
}
