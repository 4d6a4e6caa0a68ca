import { useMemo, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { entityOf, valueOf } from '../../shared/journal/state'
import { entitiesOf, isRemoved, type Entity } from '../../shared/journal/state'
import { enterBox, findBox, firstNeeded, boxesIn, isBox, nextNeeded } from './boxNavigation'
import { repeatedValues, rowIds } from './entryPatches'
import { boxSpecs, kindOfBox, specOf } from './boxSpecs'
import type { FormCommands } from './formKeys'
import { boxName, boxParts, type BoxKind, type BoxSpec } from './formLayout'
import { frequentValues } from './frequentValues'
import type { Keying } from './keying'

type RowKind = Exclude<BoxKind, 'entry'>

/** What a repeated line takes with it: all but its computed duty. */
const repeatedLineFields = [
  'product',
  ...boxSpecs.line.map((spec) => spec.field).filter((field) => field !== 'duty'),
] as const

export interface FormCommandsWish {
  keying: Keying
  root: RefObject<HTMLElement | null>
  selectLine: (lineId: string) => void
  onHelp: (spec: BoxSpec, id: string) => void
  onLast: () => void
  say: (sentence: string) => void
}

export function useFormCommands(wish: FormCommandsWish): FormCommands {
  const { keying, root, selectLine, onHelp, onLast, say } = wish
  return useMemo(() => {
    const { desk, entryId } = keying
    const lines = () => {
      const recorded = rowIds(desk.state, 'line', entryId)
      const blanks = keying.blanks.list().filter((row) => row.kind === 'line' && !recorded.includes(row.id))
      return [...recorded, ...blanks.map((row) => row.id)]
    }
    const focusBox = (name: string) => {
      const box = root.current === null ? undefined : findBox(root.current, name)
      if (box !== undefined) enterBox(box)
      return box !== undefined
    }
    const isBlank = (id: string) => entityOf(desk.state, 'line', id) === undefined
    const lineOf = (box: HTMLInputElement) => box.closest<HTMLElement>('.line-boxes')?.dataset['row'] ?? ''

    function enterLine(id: string, field = 'description'): void {
      flushSync(() => selectLine(id))
      focusBox(boxName(id, field))
    }

    function leaveLines(box: HTMLInputElement): void {
      const form = root.current
      const grid = box.closest('.line-boxes')
      if (form === null || grid === null) return
      const after = boxesIn(form).find(
        (one) => !grid.contains(one) && (grid.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      )
      if (after === undefined) return onLast()
      if (after.dataset['stop'] === 'true') enterBox(after)
      else {
        const next = nextNeeded(form, after)
        if (next === undefined) onLast()
        else enterBox(next)
      }
    }

    const newRow = (kind: RowKind, line?: string) => {
      const row = flushSync(() => keying.addBlank(kind, line))
      const first = boxSpecs[kind][0]
      if (kind === 'line') enterLine(row.id)
      else if (first !== undefined) focusBox(boxName(row.id, first.field))
    }

    /** The line goes; one stands in the line above it, or the one that takes its place. */
    function removeLine(box: HTMLInputElement): void {
      const id = lineOf(box)
      const all = lines()
      const other = all[all.indexOf(id) - 1] ?? all[all.indexOf(id) + 1]
      if (other !== undefined) enterLine(other)
      keying.remove('line', id)
    }

    function repeatLine(line: string): void {
      const all = lines()
      const above = all[all.indexOf(line) - 1]
      if (above === undefined) return say('There is no line above.')
      const values = repeatedValues(entityOf(desk.state, 'line', above), repeatedLineFields)
      if (values.length > 0) keying.hold.during(keying.fill('line', line, values))
    }

    function repeatBox(spec: BoxSpec, id: string): void {
      const above = spec.kind === 'entry' ? lastEntryWith(keying, spec.field) : rowAbove(keying, spec.kind, id)
      const values = repeatedValues(above, [spec.field])
      if (values.length === 0)
        return say(spec.kind === 'entry' ? 'No earlier entry has this.' : 'There is nothing above.')
      keying.hold.during(keying.fill(spec.kind, id, values))
    }

    return {
      decide(box) {
        const found = specOf(box)
        if (found?.spec.decides === true) flushSync(() => keying.leave(found.spec, found.id, box.value))
      },
      afterLine(box) {
        const id = lineOf(box)
        const all = lines()
        const next = all[all.indexOf(id) + 1]
        if (next !== undefined) return enterLine(next)
        box.blur() // what was keyed last brings the line with it
        if (isBlank(id) && !keying.arriving(id)) leaveLines(box)
        else newRow('line')
      },
      leavesLines(box) {
        const id = lineOf(box)
        const first = box.dataset['box'] === boxName(id, 'description')
        if (!first || box.value !== '' || !isBlank(id) || keying.arriving(id)) return false
        leaveLines(box)
        if (lines().length > 1) keying.remove('line', id)
        return true
      },
      afterLast: onLast,
      otherLine(box, step) {
        const all = lines()
        const next = all[all.indexOf(lineOf(box)) + step]
        if (next === undefined) return false
        enterLine(next, boxParts(box.dataset['box'] ?? '').field)
        return true
      },
      newRow(box) {
        const kind = kindOfBox(box)
        newRow(kind === 'entry' ? 'line' : kind, kind === 'tariff' ? lineOf(box) : undefined)
      },
      newTariff(box) {
        const line = lineOf(box)
        if (line === '') return say('Stand in a line to add a chapter 98 or 99 number to it.')
        const details = box.closest('.line-boxes')?.querySelector('details')
        if (details) details.open = true
        newRow('tariff', line)
      },
      removeRow(box) {
        const kind = kindOfBox(box)
        if (kind === 'entry') return
        if (kind === 'line') return removeLine(box)
        const { id } = boxParts(box.dataset['box'] ?? '')
        const form = root.current
        const goTo = form === null ? undefined : neighbourOutside(form, box)
        keying.remove(kind, id)
        if (goTo !== undefined) enterBox(goTo)
      },
      repeat(box) {
        const found = specOf(box)
        if (found === undefined) return
        const line = lineOf(box)
        if (found.spec.kind === 'line' && isBlank(line)) repeatLine(line)
        else repeatBox(found.spec, found.id)
      },
      tentative(box) {
        const found = specOf(box)
        if (found !== undefined) keying.toggleTentative(found.spec, found.id, box.value)
      },
      frequent(box, nth) {
        const found = specOf(box)
        const value = found === undefined ? undefined : frequentValues(keying, found.spec, found.id)[nth]
        if (found === undefined || value === undefined) return say('No value is kept under this number yet.')
        box.value = value.text
        keying.typed(found.spec, found.id, value.text)
      },
      help(box) {
        const found = specOf(box)
        if (found !== undefined) onHelp(found.spec, found.id)
      },
    }
  }, [keying, root, selectLine, onHelp, onLast, say])
}

/** A box beside the row that goes: before it, else after it. */
function neighbourOutside(form: HTMLElement, box: HTMLInputElement): HTMLInputElement | undefined {
  const row = box.closest('[data-row]')
  const outside = boxesIn(form).filter((one) => row?.contains(one) !== true && isBox(one))
  const before = outside.filter((one) => (box.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0)
  return before.at(-1) ?? outside[0] ?? firstNeeded(form)
}

function rowAbove(keying: Keying, kind: BoxKind, id: string): Entity | undefined {
  const state = keying.desk.state
  const line = valueOf(entityOf(state, kind, id), 'line')
  const ids = rowIds(state, kind, keying.entryId, typeof line === 'string' ? line : undefined)
  const at = ids.indexOf(id)
  return entityOf(state, kind, ids[at < 0 ? ids.length - 1 : at - 1] ?? '')
}

/** The newest other entry that holds a value in this box. */
function lastEntryWith(keying: Keying, field: string): Entity | undefined {
  let last: Entity | undefined
  for (const entry of entitiesOf(keying.desk.state, 'entry').values()) {
    if (entry.id === keying.entryId || isRemoved(entry) || valueOf(entry, field) === undefined) continue
    if (last === undefined || entry.born.at > last.born.at) last = entry
  }
  return last
}
