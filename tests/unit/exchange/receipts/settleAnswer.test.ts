import { describe, expect, test } from 'vitest'
import { entryFile } from '../../../../shared/domain/entryFile'
import { fullAccounting } from '../../../../shared/domain/recover/fullAccounting'
import { homeOf } from '../../../../shared/domain/recover/home'
import { readAnswers } from '../../../../shared/exchange/abi/answers/readAnswers'
import { matchAnswers } from '../../../../shared/exchange/receipts/matchAnswers'
import { receiptChanges } from '../../../../shared/exchange/receipts/receiptChanges'
import {
  looseAnswers,
  settledAsNotOurs,
  settledToEntry,
  settledToFile,
  writtenMessages,
} from '../../../../shared/exchange/receipts/settleAnswer'
import { answerStream } from '../../../ace/scriptedAce'
import { AFiledDesk } from './aFiledDesk'

const NOW = '2026-11-29'
const at = '2026-11-29T08:00:00-06:00[America/Chicago]'
const settled = { at, by: 'Dana Okafor' }

function takeIn(desk: AFiledDesk, text: string, name: string): void {
  const { state } = desk
  const sha256 = [...name]
    .map((sign) => sign.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64)
  const file = { name, sha256, source: 'AX', document: '' }
  const pieces = receiptChanges(state, matchAnswers(state, readAnswers(text).answers), file, { at, by: 'Dana Okafor' })
  for (const piece of pieces) desk.laptop.record(...piece)
}
const openReceipts = (desk: AFiledDesk) =>
  fullAccounting(desk.state, undefined).open.filter(({ type }) => type === 'ReceiptUnmatched')

/** An answer to entry 1 whose number was damaged on the way. */
function aDamagedAnswer(reject: boolean) {
  const desk = new AFiledDesk()
  const { id, entryNumber } = desk.entry(1)
  const script = reject ? { now: NOW, reject: new Map([[entryNumber, ['408']]]) } : { now: NOW }
  const text = answerStream(desk.file([id]).stream, script)
  const damaged = text.replaceAll(entryNumber.slice(4).replace('-', ''), '12345675')
  takeIn(desk, damaged, 'damaged.txt')
  const [loose] = looseAnswers(desk.state)
  if (loose === undefined) throw new Error('it matches nothing')
  return { desk, id, loose, damaged }
}

describe('an answer that matched nothing', () => {
  test('is listed with its file and why, and the accounting counts it', () => {
    const { desk, loose } = aDamagedAnswer(false)
    expect(loose).toMatchObject({ file: 'damaged.txt', why: 'checkDigit', fields: { entryNumber: 'ABC-1234567-5' } })
    expect(openReceipts(desk)).toMatchObject([{ file: 'damaged.txt', entryNumber: 'ABC-1234567-5' }])
  })

  test('not ours, with a reason: nothing of any entry changes, and the accounting counts it no more', () => {
    const { desk, id, loose, damaged } = aDamagedAnswer(false)
    desk.laptop.record(settledAsNotOurs(loose, 'of our branch in Houston', settled))
    expect([looseAnswers(desk.state), openReceipts(desk)]).toEqual([[], []])
    expect(homeOf(desk.state, id)?.entrySummary.state).toBe('exported')
    // The same file again does not open it anew.
    takeIn(desk, damaged, 'again.txt')
    expect(looseAnswers(desk.state)).toEqual([])
  })

  test('of an entry here: the entry is accepted as if the answer had named it', () => {
    const { desk, id, loose, damaged } = aDamagedAnswer(false)
    desk.laptop.record(...settledToEntry(desk.state, loose, { entry: id, part: 'entrySummary' }, settled))
    // ACE has no release of it: the summary alone does not bring it home.
    expect(homeOf(desk.state, id)).toMatchObject({
      entrySummary: { state: 'accepted' },
      cargoRelease: { state: 'toDo' },
      home: false,
      lane: { reason: 'releaseMissing' },
    })
    const facts = () => (entryFile(desk.state, id)?.facts ?? []).filter(({ fields }) => fields.what === 'acceptedInAce')
    expect(facts()).toMatchObject([{ fields: { part: 'entrySummary', receipt: loose.id } }])
    expect([looseAnswers(desk.state), openReceipts(desk)]).toEqual([[], []])
    takeIn(desk, damaged, 'again.txt')
    expect([looseAnswers(desk.state).length, facts().length]).toEqual([0, 1])
  })

  test('of an entry here and rejected: it is the keyer’s again, with ACE’s words', () => {
    const { desk, id, loose } = aDamagedAnswer(true)
    desk.laptop.record(...settledToEntry(desk.state, loose, { entry: id, part: 'entrySummary' }, settled))
    expect(homeOf(desk.state, id)).toMatchObject({
      rejected: true,
      entrySummary: { receipt: { conditions: expect.stringContaining('408 ') } },
    })
  })

  test('two laptops that settle it alike write the same facts', () => {
    const { desk, id, loose } = aDamagedAnswer(false)
    const made = () => settledToEntry(desk.state, loose, { entry: id, part: 'entrySummary' }, settled)
    expect(made()).toEqual(made())
    expect(made().map(({ id: of }) => of)).toEqual([loose.id, `${loose.id}-accepted`])
  })
})

describe('a batch that was thrown out', () => {
  test('whose id did not come back is settled to the file that it was, and each of its entries is rejected', () => {
    const desk = new AFiledDesk()
    const [one, two] = [desk.entry(1), desk.entry(2)]
    const { batch, stream } = desk.file([one.id, two.id])
    takeIn(desk, answerStream(stream.slice(0, -7), { now: NOW }).replaceAll(batch, ' '.repeat(batch.length)), 'x.txt')
    const [loose] = looseAnswers(desk.state)
    if (loose === undefined) throw new Error('it matches nothing')
    expect(loose.why).toBe('noSuchBatch')
    const [message] = writtenMessages(desk.state)
    expect(message).toMatchObject({ name: `${batch}.txt`, parts: ['entrySummary'], entries: 2 })
    desk.laptop.record(...settledToFile(desk.state, loose, message?.id ?? '', settled))
    expect([one, two].map(({ id }) => homeOf(desk.state, id)?.entrySummary.state)).toEqual(['rejected', 'rejected'])
    expect(openReceipts(desk)).toEqual([])
  })

  test('of a file with both messages is the one that is not answered by itself', () => {
    const desk = new AFiledDesk()
    const { id } = desk.entry(1)
    const { batch, stream } = desk.file([id])
    desk.laptop.key('filing.written', 'filing', [
      ['way', 'abi'],
      ['parts', 'cargoRelease'],
      ['batch', batch],
      ['entries', id],
      ['at', at],
    ])
    const accepted = answerStream(stream, { now: NOW })
    const thrownOut = answerStream(stream.slice(0, -7), { now: NOW })
    takeIn(desk, `${accepted}${thrownOut}`, 'both.txt')
    expect(homeOf(desk.state, id)?.entrySummary.state).toBe('accepted')
    const parts = matchAnswers(desk.state, readAnswers(thrownOut).answers).map((match) =>
      match.sort === 'matched' ? match.part : match.sort,
    )
    expect(parts).toEqual(['cargoRelease'])
  })
})
