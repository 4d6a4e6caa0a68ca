import {
  letterPrinted,
  nextLetterNumber,
  type LetterGroup,
  type PrintedLetter,
} from '../../../shared/domain/respond/manyLetters'
import { ok, type Result } from '../../../shared/result'
import { letterMany, type LetterMany } from '../../../shared/sheets/respond/letterMany'
import { printedDollars } from '../../../shared/sheets/printed'
import type { PacketValues } from '../../../shared/sheets/values'
import { operatorName } from '../../frame/Rail'
import { drawLetterMany } from '../../paper/paper'
import type { Desk } from '../../store/types'
import { momentOf } from '../../words/times'
import { planOf } from '../packetPlan'
import type { PrintError } from '../printPacket'
import { readyToPlan } from './freshPlan'

/**
 * One letter for the entries, of the values that their own packets print now. Each entry still has its own packet behind
 * the letter.
 * @param printing false: to be looked at
 * @returns undefined when none of the entries is there any more
 */
export async function planLetter(
  desk: Desk,
  entries: readonly string[],
  printing: boolean,
): Promise<LetterMany | undefined> {
  const packets: PacketValues[] = []
  let dollars: number | undefined = 0
  let printedAtMs = 0
  for (const entry of entries) {
    const ready = await readyToPlan(desk, entry)
    if (ready === undefined) continue
    const plan = planOf(desk, ready.file, ready.diagnostics, { printing })
    printedAtMs ||= plan.printedAtMs
    packets.push(plan.values)
    const shown = plan.values.totals.value.text.replaceAll(',', '')
    // The column adds up to what stands under it: whole dollars, as they are printed.
    dollars = shown === '' || dollars === undefined ? undefined : dollars + Number(shown)
  }
  const [first, ...rest] = packets
  if (first === undefined) return undefined
  const together = dollars === undefined ? '' : printedDollars(dollars * 100)
  return letterMany([first, ...rest], { number: nextLetterNumber(desk.state), together, printedAtMs })
}

/** Draws the letter, seals its bytes, and records with them that it was printed: one item, before it goes to the printer. */
export async function makeLetter(
  desk: Desk,
  group: Pick<LetterGroup, 'port' | 'modeOfTransport'>,
  entries: readonly string[],
): Promise<Result<{ pdf: Uint8Array; letter: PrintedLetter } | undefined, PrintError>> {
  const planned = await planLetter(desk, entries, true)
  if (planned === undefined) return ok(undefined)
  const drawn = await drawLetterMany(planned)
  if (!drawn.ok) return drawn
  const pdf = drawn.value
  const kept = await desk.putDocument(pdf.slice(), { name: `${planned.title}.pdf`, mime: 'application/pdf' })
  if (!kept.ok) return kept
  const letter: PrintedLetter = {
    id: desk.randomId(),
    number: planned.values.number,
    port: group.port,
    modeOfTransport: group.modeOfTransport,
    entries,
    at: momentOf(desk.now()),
    by: operatorName(desk),
    sha256: planned.hash,
    document: kept.value.id,
  }
  const recorded = await desk.record([kept.value, letterPrinted(letter)])
  return recorded.ok ? ok({ pdf, letter }) : recorded
}
