import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Mark, Scalar } from '../../shared/journal/item'
import { entityOf, markOf, valueOf } from '../../shared/journal/state'
import type { Desk } from '../store/types'
import { recordErrorWords } from '../words/errors'
import { readBox } from './boxText'
import { createAhead, type AheadOfJournal } from './aheadOfJournal'
import { openDraft, type EntryDraft } from './entryDraft'
import {
  addedChange,
  keyedChange,
  markAfterKeying,
  orderAtEnd,
  removedChange,
  toggledTentative,
  type FieldValue,
} from './entryPatches'
import { boxName, boxParts, type BoxKind, type BoxSpec } from './formLayout'
import { createKeyHold, type KeyHold } from './keyHold'
import { createNamedStore, type NamedStore } from './namedStore'
import { entryRecorder, type EntryRecorder, type EntryRecordError } from './recordEntry'

export type Boxes = Record<string, string>
type RowKind = Exclude<BoxKind, 'entry'>

/** A row that stands on the form and has nothing recorded yet. */
export interface BlankRow {
  id: string
  kind: RowKind
  line?: string | undefined
}

/** What the domain says about a box: the sentence under it, once one has been there. */
export interface BoxProblem {
  class: 'stop' | 'later' | 'note'
  text: string
}

/** The keying of one entry: what boxes call. One object for the life of the screen; it holds no React state. */
export interface Keying {
  readonly desk: Desk
  readonly entryId: string
  readonly form: UseFormReturn<Boxes>
  readonly draft: EntryDraft
  readonly hold: KeyHold
  readonly recorder: EntryRecorder
  /** what was left in the boxes that decide which boxes are asked, until the journal has it */
  readonly ahead: AheadOfJournal
  /** boxes whose text is not recorded: being typed, refused, or brought back after a kill */
  readonly unrecorded: NamedStore<true>
  /** what was changed in a pasted text, as a sentence */
  readonly cleaned: NamedStore<string>
  readonly problems: NamedStore<BoxProblem>
  /** what is computed for a box that holds nothing of its own, as text */
  readonly computed: NamedStore<string>
  /** boxes one has left in this opening: their diagnostics are shown */
  readonly visited: NamedStore<true>
  /** Each key press in a box; keeps the draft and lets the sheet follow. */
  typed(spec: BoxSpec, id: string, raw: string): void
  /** Leaving a box: one item of the journal, or a sentence under the box. */
  leave(spec: BoxSpec, id: string, raw: string): void
  /** Several boxes of one entity at once, as one item (an importer, a product, a repeated line). */
  fill(kind: BoxKind, id: string, values: readonly FieldValue[]): Promise<boolean>
  toggleTentative(spec: BoxSpec, id: string, raw: string): void
  addBlank(kind: RowKind, line?: string): BlankRow
  remove(kind: RowKind, id: string): void
  /** True while a row's first values are on their way to the journal. */
  arriving(id: string): boolean
  readonly blanks: { list(): readonly BlankRow[]; subscribe(listener: () => void): () => void }
  onTyped(listener: () => void): () => void
  /** The texts that are not recorded, by box name. */
  texts(): ReadonlyMap<string, string>
  /** When everything left so far is recorded or refused. */
  settled(): Promise<void>
  /** A text from the draft stands in its box again. */
  bringBack(name: string, raw: string): void
  /** The row that was being keyed and had nothing recorded. */
  bringRow(row: BlankRow): void
  begin(): void
  end(): void
}

export interface KeyingWish {
  desk: Desk
  entryId: string
  form: UseFormReturn<Boxes>
  askReason: () => Promise<string | null>
  /** Says a sentence at the foot of the screen, and aloud. */
  say: (sentence: string) => void
}

export function createKeying({ desk, entryId, form, askReason, say }: KeyingWish): Keying {
  const draft = openDraft(desk, entryId)
  const recorder = entryRecorder(desk, entryId, askReason)
  const unrecorded = createNamedStore<true>()
  const ahead = createAhead()
  const cleaned = createNamedStore<string>()
  const visited = createNamedStore<true>()
  const texts = new Map<string, string>()
  const pending = new Set<Promise<unknown>>()
  const typedListeners = new Set<() => void>()
  const blankListeners = new Set<() => void>()
  /** rows whose first values are on their way: what follows is an ordinary change of the row */
  const arriving = new Set<string>()
  /** boxes that are being filled from the kit, a product or the line above: leaving one meanwhile records nothing */
  const filling = new Set<string>()
  /** texts on their way to the journal: a box that is left and then taken away records once */
  const onTheirWay = new Map<string, string>()
  let blanks: readonly BlankRow[] = []
  const computed = createNamedStore<string>()
  const hold = createKeyHold(window)

  function setBlanks(next: readonly BlankRow[]): void {
    blanks = next
    blankListeners.forEach((listener) => listener())
  }

  function keepText(name: string, raw: string): void {
    texts.set(name, raw)
    draft.put(
      name,
      raw,
      blanks.find((row) => row.id === boxParts(name).id),
    )
    unrecorded.set(name, true)
  }
  function dropText(name: string): void {
    texts.delete(name)
    draft.drop(name)
    unrecorded.set(name, undefined)
    const { id, field } = boxParts(name)
    if (id === entryId) ahead.set(field, undefined)
  }

  function refuse(name: string, sentence: string): void {
    form.setError(name, { type: 'refused', message: sentence })
    say(sentence)
  }

  function changeFor(kind: BoxKind, id: string, values: readonly FieldValue[]) {
    const blank = blanks.find((row) => row.id === id)
    const isNew = kind !== 'entry' && !arriving.has(id) && entityOf(desk.state, kind, id) === undefined
    if (!isNew) return keyedChange(kind, id, values)
    arriving.add(id)
    const order = orderAtEnd(desk.state, kind, entryId, blank?.line)
    return addedChange(kind, { id, entry: entryId, order, line: blank?.line }, values)
  }

  /** One item. What was asked for stays in its box as a draft until the journal has it. */
  async function write(kind: BoxKind, id: string, values: readonly FieldValue[]): Promise<EntryRecordError | null> {
    const work = recorder.record([changeFor(kind, id, values)])
    pending.add(work)
    const result = await work.finally(() => pending.delete(work))
    if (!result.ok) {
      if (entityOf(desk.state, kind, id) === undefined) arriving.delete(id)
      return result.error
    }
    if (blanks.some((row) => row.id === id)) setBlanks(blanks.filter((row) => row.id !== id))
    return null
  }

  async function store(spec: BoxSpec, id: string, raw: string, value: Scalar | null, mark: Mark): Promise<void> {
    const name = boxName(id, spec.field)
    onTheirWay.set(name, raw)
    const error = await write(spec.kind, id, [[spec.field, value, mark]])
    if (onTheirWay.get(name) === raw) onTheirWay.delete(name)
    if (error !== null) return refuse(name, errorWords(error))
    // Typed on meanwhile: that text is a draft of its own.
    if (texts.get(name) === raw) dropText(name)
  }

  function leave(spec: BoxSpec, id: string, raw: string): void {
    const name = boxName(id, spec.field)
    visited.set(name, true)
    if (!texts.has(name) || filling.has(name) || onTheirWay.get(name) === raw) return
    const entity = entityOf(desk.state, spec.kind, id)
    const stored = valueOf(entity, spec.field) ?? null
    const read = readBox(spec, raw, desk)
    if (!read.ok) return refuse(name, read.error.sentence)
    form.clearErrors(name)
    if (read.value.cleaned !== undefined) cleaned.set(name, read.value.cleaned)
    const changed = cleaned.get(name)
    if (changed !== undefined) say(changed)
    const { value } = read.value
    if (value === stored || (stored === null && sameAsComputed(name, raw))) return dropText(name)
    if (spec.decides === true) ahead.set(spec.field, value)
    const mark = markAfterKeying(markOf(entity, spec.field), stored === null && computed.get(name) !== undefined)
    void store(spec, id, raw, value, mark)
  }

  const sameAsComputed = (name: string, raw: string) => computed.get(name) === raw.trim()

  async function fill(kind: BoxKind, id: string, values: readonly FieldValue[]): Promise<boolean> {
    const names = values.map(([field]) => boxName(id, field))
    names.forEach((name) => filling.add(name))
    const error = await write(kind, id, values)
    for (const name of names) {
      filling.delete(name)
      if (error !== null) continue
      form.clearErrors(name)
      dropText(name)
    }
    if (error !== null) say(errorWords(error))
    return error === null
  }

  return {
    desk,
    entryId,
    form,
    draft,
    recorder,
    ahead,
    hold,
    unrecorded,
    cleaned,
    problems: createNamedStore<BoxProblem>((a, b) => a.text === b.text && a.class === b.class),
    computed,
    visited,
    typed(spec, id, raw) {
      cleaned.set(boxName(id, spec.field), undefined)
      keepText(boxName(id, spec.field), raw)
      typedListeners.forEach((listener) => listener())
    },
    leave,
    fill,
    toggleTentative(spec, id, raw) {
      leave(spec, id, raw)
      const value = readBox(spec, raw, desk)
      if (!value.ok || value.value.value === null) return say('An empty box cannot be tentative.')
      const before = markOf(entityOf(desk.state, spec.kind, id), spec.field)
      void fill(spec.kind, id, [[spec.field, value.value.value, toggledTentative(before)]])
    },
    addBlank(kind, line) {
      const row: BlankRow = { id: desk.randomId(), kind, line }
      setBlanks([...blanks, row])
      return row
    },
    remove(kind, id) {
      if (entityOf(desk.state, kind, id) === undefined) {
        for (const name of [...texts.keys()]) if (boxParts(name).id === id) dropText(name)
        return setBlanks(blanks.filter((row) => row.id !== id))
      }
      const work = recorder.record([removedChange(kind, id)]).then((result) => {
        if (!result.ok) say(errorWords(result.error))
        else say('Removed. Ctrl+Z brings it back.')
      })
      pending.add(work)
      void work.finally(() => pending.delete(work))
    },
    arriving: (id) => arriving.has(id),
    blanks: {
      list: () => blanks,
      subscribe(listener) {
        blankListeners.add(listener)
        return () => blankListeners.delete(listener)
      },
    },
    onTyped(listener) {
      typedListeners.add(listener)
      return () => typedListeners.delete(listener)
    },
    texts: () => texts,
    async settled() {
      while (pending.size > 0) await Promise.allSettled([...pending])
    },
    bringBack(name, raw) {
      texts.set(name, raw)
      unrecorded.set(name, true)
    },
    bringRow(row) {
      if (!blanks.some((one) => one.id === row.id)) setBlanks([...blanks, row])
    },
    begin: hold.begin,
    end: hold.end,
  }
}

function errorWords(error: EntryRecordError): string {
  return error.type === 'AmendmentDeclined'
    ? 'This entry is printed, and an amendment needs its reason.'
    : recordErrorWords(error)
}

export const KeyingContext = createContext<Keying | null>(null)
export function useKeying(): Keying {
  const keying = useContext(KeyingContext)
  if (keying === null) throw new Error('There is no entry form around this box')
  return keying
}
