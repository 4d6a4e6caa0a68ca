import { describe, expect, test } from 'vitest'
import { rememberedMaps, rememberMap } from '../../../../shared/exchange/receipts/answerTable'
import { conditionBox } from '../../../../shared/exchange/receipts/conditionBox'
import { conditionHelp, conditionSaid, problemWords } from '../../../../shared/exchange/receipts/conditionWords'
import { conditionsText, keptConditions } from '../../../../shared/exchange/receipts/conditionText'
import { readAnswerFile } from '../../../../shared/exchange/receipts/readAnswerFile'
import { answerStream } from '../../../ace/scriptedAce'
import { aSummary } from '../../abi/aSummary'
import { AFiledDesk } from './aFiledDesk'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readAnswerFile('answers.dat', bytes(text))

describe('a file is told by what is in it', () => {
  const desk = new AFiledDesk()
  const { id, entryNumber } = desk.entry(1)
  const { stream } = desk.file([id])

  test('records of ACE, a table, our own messages, and what is neither', async () => {
    expect(await read(answerStream(stream, { now: '2026-11-29' }))).toMatchObject({
      value: { source: 'AX', answers: [{ entryNumber, answer: 'accepted' }], problems: [] },
    })
    expect(await read(`Entry,Result,Error code\n${entryNumber},Rejected,408\n`)).toMatchObject({
      value: { source: 'table', answers: [{ entryNumber, answer: 'rejected' }] },
    })
    expect(await read(stream)).toMatchObject({ value: { answers: [], problems: [{ type: 'NotAnAnswer' }] } })
    // With its password the batch is ours all the same.
    expect(await read(stream.replace('A2704ABC      ', 'A2704ABCSECRET'))).toMatchObject({
      value: { problems: [{ type: 'NotAnAnswer' }] },
    })
    expect(await read('Name,Phone\nJane,555\n')).toEqual({ ok: false, error: { type: 'NoAnswers' } })
    expect(await read('')).toEqual({ ok: false, error: { type: 'EmptyFile' } })
    expect(await read('%PDF-1.7')).toMatchObject({ ok: false, error: { type: 'NotATable' } })
  })
})

describe('a table whose columns are named otherwise', () => {
  const { entryNumber } = new AFiledDesk().entry(1)
  const rows = `Report of imports,,\nVorgang,Ergebnis,Meldung\n${entryNumber},Rejected,408\n`

  test('it asks for its columns, showing each with its name and a first cell', async () => {
    expect(await read(rows)).toMatchObject({
      error: {
        type: 'ColumnsNotKnown',
        table: {
          remembered: false,
          map: { headerRow: 1, columns: {} },
          columns: [
            { letters: 'A', name: 'Vorgang', example: entryNumber },
            { letters: 'B', name: 'Ergebnis', example: 'Rejected' },
            { letters: 'C', name: 'Meldung', example: '408' },
          ],
        },
      },
    })
  })

  test('what a person said once is how the next file of this source is read; another source asks again', async () => {
    const asked = await read(rows)
    if (asked.ok || asked.error.type !== 'ColumnsNotKnown') throw new Error('it asks')
    const { source, map } = asked.error.table
    const desk = new AFiledDesk()
    desk.laptop.record(rememberMap(source, { ...map, columns: { entryNumber: [0], answer: [1], code: [2] } }, 'a.csv'))
    const maps = rememberedMaps(desk.state)
    const next = `Report of imports,,\nVORGANG,ergebnis,Meldung\n${entryNumber},Accepted,\n`
    expect(await readAnswerFile('b.csv', bytes(next), maps)).toMatchObject({
      value: { answers: [{ entryNumber, answer: 'accepted', conditions: [] }], table: { remembered: true } },
    })
    const other = rows.replace('Meldung', 'Bemerkung')
    expect(await readAnswerFile('c.csv', bytes(other), maps)).toMatchObject({ error: { type: 'ColumnsNotKnown' } })
  })

  test('what was chosen goes before what the names say; a list without entry numbers is no answer', async () => {
    const guessed = `Entry,Status,Result\n${entryNumber},Rejected,Accepted\n`
    expect(await read(guessed)).toMatchObject({ value: { answers: [{ answer: 'accepted' }] } })
    const first = await read(guessed)
    if (!first.ok || first.value.table === undefined) throw new Error('it is a table')
    const { source, map } = first.value.table
    const maps = new Map([[source, { ...map, columns: { entryNumber: [0], answer: [1] } }]])
    expect(await readAnswerFile('x.csv', bytes(guessed), maps)).toMatchObject({
      value: { answers: [{ answer: 'rejected' }] },
    })
    expect(await read('Result,Code\nRejected,408\n')).toEqual({ ok: false, error: { type: 'NoAnswers' } })
  })

  test('a table without names is asked for by its letters', async () => {
    expect(await read(`${entryNumber},Rejected\n${entryNumber},Accepted\n`)).toMatchObject({
      error: { type: 'ColumnsNotKnown', table: { map: { headerRow: -1 }, columns: [{ name: '' }, { name: '' }] } },
    })
  })
})

describe('a condition in words', () => {
  const condition = { code: '408', text: 'COUNTRY OF ORIGIN UNKNOWN', places: [{ record: 'LINITM', text: '001' }] }

  test('CBP’s text as it came, where it is, and what the dictionary adds; kept and read back the same', () => {
    expect(conditionSaid(condition)).toBe('408 COUNTRY OF ORIGIN UNKNOWN, line 1')
    expect(conditionHelp('AX', condition)).toContain('ISO')
    expect(keptConditions(conditionsText([{ severity: 'F', ...condition }]))).toEqual([condition])
    expect(keptConditions(conditionsText([{ severity: '', code: '', text: '', places: [] }]))).toEqual([
      { code: '', text: '', places: [] },
    ])
  })

  test('a cargo release’s code is never looked up in the entry summary’s dictionary', () => {
    const seven = { code: '007', text: 'ENTRY NUMBER ALREADY ON FILE', places: [] }
    expect(conditionHelp('SX', seven)).toBe('')
    // ACE sends a straight apostrophe, CBP's published dictionary has a curled one: the text stands once.
    const mismatch = { code: '624', text: "EST DUTY/CALC'D DUTY MISMATCH - LINE", places: [] }
    expect(conditionHelp('AX', mismatch)).toBe('The duty is not CBP’s figure, or duty was sent with a free program.')
    expect(conditionHelp('SX', { code: '101', text: 'SOMETHING', places: [] })).toBe('')
    expect(conditionHelp('batch', { code: 'X34', text: 'UNKNOWN RECORD', places: [] })).toContain('GROUPING')
    expect(conditionHelp('AX', { code: '27J', text: '*CENSUS* CHARGES/VALUE', places: [] })).toContain(
      'override with 05',
    )
  })

  test('it opens the box that it names plainly, and none where it does not', () => {
    const file = aSummary({ lines: [{}, { description: 'second' }] })
    const line = (text: string) => [{ record: 'LINITM', text }]
    expect(conditionBox(file, 'COUNTRY OF ORIGIN UNKNOWN', line('002'))).toEqual({
      kind: 'line',
      id: 'l2',
      field: 'countryOfOrigin',
      nth: 2,
    })
    expect(conditionBox(file, 'IMPORTER UNKNOWN', [])).toMatchObject({ kind: 'entry', field: 'importerNumber' })
    expect(conditionBox(file, 'INVALID BILL QUANTITY', [{ record: 'SE15', text: 'MAEU123456789' }])).toMatchObject({
      kind: 'bill',
      field: 'quantity',
      nth: 1,
    })
    expect(conditionBox(file, 'COUNTRY OF ORIGIN UNKNOWN', line('009'))).toBeUndefined()
    expect(conditionBox(file, 'TRANSACTION DATA REJECTED', [])).toBeUndefined()
  })

  test('what could not be read names its record', () => {
    expect(problemWords({ type: 'RecordNotRead', line: 4, text: 'QQ' })).toContain('Record 4')
    expect(problemWords({ type: 'CountDiffers', line: 7, said: 9, found: 4 })).toContain('counts 9 records')
  })
})
