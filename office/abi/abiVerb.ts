import { basename } from 'node:path'
import { noFlagTable } from '../../shared/domain/pga/flagTable'
import { noHistory } from '../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../shared/domain/pga/ownKnowledge'
import { abiDraft } from '../../shared/exchange/abi/draft'
import { draftFiles } from '../../shared/exchange/abi/draftFiles'
import type { Draft } from '../../shared/exchange/abi/draftTypes'
import { blockWords, draftErrorWords } from '../../shared/exchange/abi/draftWords'
import { createFold } from '../../shared/journal/fold'
import { err, ok, type Result } from '../../shared/result'
import { itemsOfBundles } from '../accounting/itemsOfBundles'
import { bundleKeys } from '../bundleKeys'
import { EXIT, tellProblem, type Io } from '../io'
import { onePiece } from '../onePiece'
import { askedOrExit } from '../opening'
import { writeNew } from '../kit/writeNew'
import { OPENING_OPTIONS } from '../usage'
import { abiArgs, type AbiArgs } from './abiArgs'

const USAGE = `lifeboat abi BUNDLE... --out FILE --site CODE --sender ID [--lines] [--part se|ae|both]

  Writes the entries of a bundle as a draft in CBP's record format (ABI, 80 columns), for the service center or the main
  system: cargo release (SE) and entry summary (AE) of types 01 and 11. Beside FILE it writes FILE.sidecar.txt and
  FILE.sidecar.json: what each entry lacks, what was left out or is doubted, which entries are not in the file and why, and
  the chapters, with their dates, that it was coded to. Nothing is written for an entry that ACE may already have. A bundle
  that fails a check is refused. The communication password is never in the file: its six places are blank.

  --out FILE               a new file; it is not written over
  --site CODE --sender ID  who sends it (record A 2-5 and 6-8): your own, or the service center's
  --lines                  one record a line (CR LF), for people and imports; without it the bare stream, no line ends
  --part se|ae|both        cargo release, entry summary, or both (the default)
  --date YYYY-MM-DD        transmission date in A and Z; without it they stay blank
  --again                  entries too that went out before and were not answered
  --contact-name NAME --contact-phone NUMBER
                           who answers CBP where an entry names no signer
${OPENING_OPTIONS}
  --json                   one JSON object instead of lines

It ends with 0 when the files are written, 1 when nothing was or a bundle is wrong (it is named), 2 when the command was
not understood.`

type Failed = { type: 'Failed'; sentence: string }
const failed = (sentence: string): Result<never, Failed> => err({ type: 'Failed', sentence })

/** `lifeboat abi`: the draft and its sidecar, from bundles whose every check is well. */
export async function abiVerb(args: readonly string[], io: Io, today: string = dayHere()): Promise<number> {
  const asked = askedOrExit(abiArgs(args), USAGE, io)
  if (!asked.ok) return asked.error.exit
  const made = await draftOf(asked.value, io, today)
  const written = made.ok ? await writeFiles(asked.value, made.value) : made
  if (!written.ok) return tellProblem(written.error.sentence, asked.value.json, io)
  if (asked.value.json) io.out(JSON.stringify({ ok: true, ...written.value.summary }))
  else for (const line of written.value.lines) io.out(line)
  return EXIT.well
}

/** Rules that count days ask for it; nothing in the file is filled in with it. */
const dayHere = (): string => {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function draftOf(asked: AbiArgs, io: Io, today: string): Promise<Result<Draft, Failed>> {
  const keys = await bundleKeys({ ...asked, all: asked.bundles }, io)
  if (!keys.ok) return keys
  const read = await itemsOfBundles(asked.bundles, keys.value)
  if (!read.ok) return read
  const { items, problems } = read.value
  if (problems.length > 0)
    return failed(`Nothing was written, because the bundle is not whole:\n${problems.join('\n')}`)
  const fold = createFold()
  fold.addAll(items)
  const draft = abiDraft(fold.state, {
    parts: asked.parts,
    site: asked.site,
    senderId: asked.senderId,
    ...(asked.date !== undefined && { date: asked.date }),
    ...(asked.contact !== undefined && { contact: asked.contact }),
    again: asked.again,
    today,
    // The lists of flags stay on the laptop; verdicts and answers of the journal travel.
    tables: { knowledge: ownKnowledgeIndex(), flags: noFlagTable, history: noHistory, today },
  })
  if (draft.ok) return draft
  const { error } = draft
  const kept =
    error.type === 'NothingToWrite'
      ? error.blocked.flatMap(({ entryNumber, reasons }) =>
          reasons.map((reason) => `${entryNumber || 'no number yet'}: ${blockWords(reason)}`),
        )
      : []
  return failed([draftErrorWords(error), ...kept].join('\n'))
}

interface Written {
  lines: readonly string[]
  summary: Record<string, unknown>
}

async function writeFiles(asked: AbiArgs, draft: Draft): Promise<Result<Written, Failed>> {
  const files = draftFiles(draft, basename(asked.out), asked.form)
  for (const [ending, text] of [
    ['', files.text],
    ['.sidecar.txt', files.sidecarText],
    ['.sidecar.json', files.sidecarJson],
  ] as const) {
    const written = await writeNew(`${asked.out}${ending}`, onePiece(new TextEncoder().encode(text)))
    if (written.ok) continue
    const { error } = written
    return failed(
      error.type === 'FileThere'
        ? `${asked.out}${ending} is there already: it is not written over.`
        : `${asked.out}${ending} was not written: ${error.reason}`,
    )
  }
  const entries = new Set(draft.written.map(({ id }) => id)).size
  return ok({
    lines: [
      ...(draft.drill ? ['EXERCISE: nothing in it is real.'] : []),
      `${draft.written.length} messages of ${entries} entries were written to ${asked.out}, batch ${draft.batchId}.`,
      ...draft.blocked.flatMap(({ entryNumber, reasons }) =>
        reasons.map((reason) => `KEPT    ${entryNumber || 'no number yet'}: ${blockWords(reason)}`),
      ),
      `What each lacks stands in ${asked.out}.sidecar.txt. The password (record A, 9 to 14) is blank.`,
      'It is not sealed: destroy it when it has been taken in.',
    ],
    summary: { out: asked.out, sidecar: files.sidecar },
  })
}
