import { entityOf, valueOf } from '../../shared/journal/state'
import { ok, type Result } from '../../shared/result'
import { itemsOfBundles } from '../accounting/itemsOfBundles'
import { bundleKeys } from '../bundleKeys'
import { EXIT, tellProblem, type Io } from '../io'
import { askedOrExit } from '../opening'
import { OPENING_OPTIONS } from '../usage'
import { answersOnDesk } from './answersOnDesk'
import { receiptsArgs, type ReceiptsArgs } from './receiptsArgs'
import { isAllWell, receiptsReport, reportLines, type ReceiptsReport } from './receiptsReport'

const USAGE = `lifeboat receipts BUNDLE... --answers FILE [--answers FILE...]

  Reads what ACE or the main system answered, and says of each entry of the bundles that was filed whether it was
  accepted: written is not received, and received is not accepted. Judged by the same rules as on the laptop, against the
  bundles' own record of what was written; nothing is written here. An answer that was taken in before, or that stands in
  two of the files, counts once. What is of another filer is named and left out.

  --answers FILE           records of ACE (AX, SX, SO, UC, or a rejected batch; bare or a record a line), or a table of
                           the main system (CSV, XLSX) with entry number and result. Columns are known by their names, or
                           as they were chosen on the laptop before the bundle was made. Several in the order they came
${OPENING_OPTIONS}
  --json                   one JSON object instead of lines

It ends with 0 only when every entry that was filed is accepted and every answer was read and found its entry. 1 when one is
rejected, cancelled, not answered or not decided, when an answer matches nothing, or a file or bundle is wrong (each is
named). 2 when the command was not understood.`

/** `lifeboat receipts`: answers against what was filed, an entry a line. */
export async function receiptsVerb(args: readonly string[], io: Io, now: Date = new Date()): Promise<number> {
  const asked = askedOrExit(receiptsArgs(args), USAGE, io)
  if (!asked.ok) return asked.error.exit
  const made = await answered(asked.value, io, now)
  if (!made.ok) return tellProblem(made.error.sentence, asked.value.json, io)
  const { report, problems, drill } = made.value
  const well = problems.length === 0 && isAllWell(report)
  if (asked.value.json) io.out(JSON.stringify({ ok: well, exercise: drill, problems, ...report }))
  else {
    if (drill) io.out('EXERCISE: nothing in it is real.')
    for (const problem of problems) io.out(`WRONG      ${problem}`)
    for (const line of reportLines(report)) io.out(line)
  }
  return well ? EXIT.well : EXIT.wrong
}

interface Answered {
  report: ReceiptsReport
  problems: readonly string[]
  drill: boolean
}

async function answered(
  asked: ReceiptsArgs,
  io: Io,
  now: Date,
): Promise<Result<Answered, { type: 'Failed'; sentence: string }>> {
  const keys = await bundleKeys({ ...asked, all: asked.bundles }, io)
  if (!keys.ok) return keys
  const read = await itemsOfBundles(asked.bundles, keys.value)
  if (!read.ok) return read
  const { items, problems } = read.value
  const onDesk = await answersOnDesk(items, asked.answers, now)
  return ok({
    report: receiptsReport(onDesk),
    problems,
    drill: valueOf(entityOf(onDesk.state, 'firm', 'firm'), 'drill') === true,
  })
}
