import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesText } from '../../../shared/exchange/bundle/entries'
import { verifyBundle } from '../../../shared/exchange/bundle/verify'
import { encodeItem } from '../../../shared/journal/decode'
import { createFold } from '../../../shared/journal/fold'
import type { Item, Patch } from '../../../shared/journal/item'
import { bundleOf, opened, textIn, zipIn } from './aBundle'
import { ALaptop, LAPTOP_A, LAPTOP_B } from './aDesk'

/** Text as the journal stores it: any language, no control characters, no lone surrogates. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((keyed) => keyed.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/gu, ''))
const linePatch: fc.Arbitrary<Patch> = fc
  .record({ description: text, mid: text, enteredValue: fc.integer({ min: 0, max: 10_000_000_00 }) })
  .map((fields) => [
    ['description', fields.description, 'T'],
    ['mid', fields.mid, 'P~'],
    ['enteredValue', fields.enteredValue, 'C'],
  ])

type Step =
  | { do: 'enter'; lines: Patch[] }
  | { do: 'correct'; value: string }
  | { do: 'remove' }
  | { do: 'print'; bytes: number }
  | { do: 'merge' }
const step: fc.Arbitrary<{ by: 'A' | 'B'; step: Step }> = fc.record({
  by: fc.constantFrom('A' as const, 'B' as const),
  step: fc.oneof(
    fc.record({ do: fc.constant('enter' as const), lines: fc.array(linePatch, { maxLength: 3 }) }),
    fc.record({ do: fc.constant('correct' as const), value: text }),
    fc.record({ do: fc.constant('remove' as const) }),
    fc.record({ do: fc.constant('print' as const), bytes: fc.integer({ min: 0, max: 200_000 }) }),
    fc.record({ do: fc.constant('merge' as const) }),
  ),
})

/** Two laptops at work; every number is drawn from the block of the one that draws. */
function atWork(steps: readonly { by: 'A' | 'B'; step: Step }[]): { items: Item[]; first: ALaptop } {
  const laptops = { A: new ALaptop(LAPTOP_A).firm(), B: new ALaptop(LAPTOP_B) }
  const blocks = { A: laptops.A.block('0000001', '0000050'), B: laptops.B.block('0000051', '0000099') }
  const next = { A: 1, B: 51 }
  const entries: string[] = []
  let documents = 0
  for (const { by, step } of steps) {
    const laptop = laptops[by]
    const some = entries.at(-1)
    switch (step.do) {
      case 'enter':
        entries.push(laptop.entry(blocks[by], `000-${String(next[by]).padStart(7, '0')}-${next[by] % 10}`, step.lines))
        next[by] += 1
        break
      case 'correct':
        if (some !== undefined) laptop.key('entry.keyed', 'entry', [['description', step.value, 'T']], some)
        break
      case 'remove':
        if (some !== undefined) laptop.key('entry.removed', 'entry', [['removed', true]], some)
        break
      case 'print':
        if (some !== undefined) {
          documents += 1
          laptop.document(`document-${documents}`, 'packet.pdf', new Uint8Array(step.bytes).fill(documents), some)
          laptops.A.documents.set(`document-${documents}`, new Uint8Array(step.bytes).fill(documents))
          laptop.printed(some, documents, `document-${documents}`)
        }
        break
      case 'merge':
        laptop.merge(by === 'A' ? laptops.B : laptops.A)
        break
    }
  }
  const items = [...laptops.A.items, ...laptops.B.items].sort((a, b) => (a.at < b.at ? -1 : 1))
  return { items, first: laptops.A }
}

test('any desk, bundled and opened, gives back its journal and its entries, and nothing is found wrong', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { items, first } = atWork(steps)
      const zip = await zipIn(await bundleOf(first.source(items)))
      expect((await verifyBundle(await opened(zip))).checks.flatMap((check) => check.faults)).toEqual([])
      expect(textIn(zip, 'journal.ndjson')).toBe(items.map((item) => `${encodeItem(item)}\n`).join(''))
      const fold = createFold()
      fold.addAll(items)
      expect(textIn(zip, 'entries.json')).toBe(entriesText(fold.state))
      const keyed = JSON.parse(textIn(zip, 'entries.json')).entries.flatMap(
        (entry: { lines: { fields: object }[] }) => entry.lines,
      )
      const typed = steps.flatMap(({ step }) => (step.do === 'enter' ? step.lines : []))
      expect(keyed).toHaveLength(typed.length)
    }),
    { numRuns: Number(process.env['LIFEBOAT_RUNS'] ?? 30) },
  )
})
