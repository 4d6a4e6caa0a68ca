import { accountingSteps } from '../../shared/domain/recover/fullAccounting'
import { lateList } from '../../shared/domain/recover/late'
import { createFold } from '../../shared/journal/fold'
import type { Change, Item } from '../../shared/journal/item'
import { stampDevice } from '../../shared/journal/stamp'
import { busyJournal } from './busyDesk'
import { middle } from './measurePage'

/**
 * `npx tsx tests/bench/accounting.ts [entries]`: one line of JSON. The full accounting of a busy desk on a fresh fold, in
 * the steps in which the page counts it: all of it, its longest step (what a key waits at most), counted again after one
 * fact; and the late list.
 */
const entries = Number(process.argv[2] ?? 10_000)
const ROUNDS = 5

/** The block, and each entry's number with the item that opened it, as a laptop writes them. */
function withNumbers(items: readonly Item[]): Item[] {
  return items.map((item, nth) => {
    const [opened] = item.changes
    const taken: Change[] =
      opened?.kind !== 'entry'
        ? []
        : [
            {
              action: 'reserve.number.taken',
              kind: 'number',
              id: String(opened.patch.find(([field]) => field === 'entryNumber')?.[1] ?? ''),
              patch: [
                ['block', 'block'],
                ['entry', opened.id],
                ['device', item.device],
              ],
            },
          ]
    return { ...item, changes: [...(nth === 0 ? [blockOf(item)] : []), ...taken, ...item.changes] }
  })
}

const blockOf = ({ at }: Item): Change => ({
  action: 'reserve.block.added',
  kind: 'block',
  id: 'block',
  patch: [
    ['filerCode', '000'],
    ['first', '0000000'],
    ['last', String(entries + 999).padStart(7, '0')],
    ['device', stampDevice(at)],
    ['purpose', 'ordinary'],
  ],
})

const journal = withNumbers(busyJournal(entries))
const fact = busyJournal(entries + 1).at(-1) as Item
const times = { all: [] as number[], step: [] as number[], again: [] as number[], late: [] as number[] }
for (let round = 0; round <= ROUNDS; round += 1) {
  const fold = createFold()
  fold.addAll(journal)
  const count = () => {
    const steps = accountingSteps(fold.state, undefined)
    let all = 0
    let longest = 0
    for (;;) {
      const began = performance.now()
      const step = steps.next()
      const took = performance.now() - began
      all += took
      longest = Math.max(longest, took)
      if (step.done === true) return { all, longest }
    }
  }
  const first = count()
  fold.add(fact)
  const again = count()
  const began = performance.now()
  lateList(fold.state, '2026-12-31')
  const late = performance.now() - began
  if (round === 0) continue // the first round compiles
  times.all.push(first.all)
  times.step.push(first.longest)
  times.again.push(again.all)
  times.late.push(late)
}
process.stdout.write(
  `${JSON.stringify({
    entries,
    allMs: middle(times.all),
    longestStepMs: middle(times.step),
    againMs: middle(times.again),
    lateMs: middle(times.late),
  })}\n`,
)
