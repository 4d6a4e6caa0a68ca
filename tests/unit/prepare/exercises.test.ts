import { expect, test } from 'vitest'
import { exercisesOf, nextInject, resultCode, resultOf, secondsToFirstPacket } from '../../../shared/domain/exercise'
import { compareShadow, filedFromTable, shadowFields } from '../../../shared/domain/shadow'
import { keyedCode, shortCode, shownCode } from '../../../shared/domain/shortCode'
import { drillScripts } from '../../../shared/knowledge/drillScripts'
import { tableOfText } from '../../../shared/exchange/tables/readTables'
import { aDesk, aTruckDesk, fileOf } from '../domain/aDesk'

const at = (time: string) => `2026-11-24T${time}-06:00[America/Chicago]`
const drill = { what: 'drill', script: 'laredo', beganAt: at('02:05:00'), lead: 'Imogen Halyard' }

test('every script begins at once, goes forward in time, and says what a good answer has', () => {
  expect(drillScripts.length).toBeGreaterThanOrEqual(3)
  for (const { injects } of drillScripts) {
    expect(injects[0]?.atMinutes).toBe(0)
    injects.forEach((inject, nth) => expect(inject.atMinutes).toBeGreaterThanOrEqual(injects[nth - 1]?.atMinutes ?? 0))
    for (const inject of injects) expect(inject.lookFor).not.toBe('')
  }
})

test('the next inject is due by the clock, not by the one before it', () => {
  const [exercise] = exercisesOf(aDesk({ exercise: { e: drill }, inject: { i: { exercise: 'e', order: '0' } } }))
  if (exercise === undefined) throw new Error('no exercise')
  const minutes = (time: string) => nextInject(exercise, Date.parse(`2026-11-24T${time}-06:00`))?.inMinutes
  expect(minutes('02:06:00')).toBe(7)
  expect(minutes('02:13:00')).toBeLessThanOrEqual(0)
})

test('the first packet is the first that was printed after the beginning', () => {
  const printed = (time: string, more = {}) => ({ what: 'printed', happenedAt: at(time), ...more })
  const desk = aDesk({
    fact: {
      before: printed('01:59:00'),
      second: printed('02:20:30'),
      first: printed('02:13:30'),
      other: { what: 'released' },
    },
  })
  expect(secondsToFirstPacket(desk, drill.beganAt)).toBe(510)
  expect(secondsToFirstPacket(aDesk({}), drill.beganAt)).toBeUndefined()
})

const result = {
  script: 'laredo',
  day: '2026-11-24',
  minutes: 41,
  firstPacketSeconds: 510,
  given: 5,
  answered: 4,
  lead: 'Imogen Halyard',
}

test('the figures of a finished exercise are counted from what was recorded', () => {
  const [exercise] = exercisesOf(
    aDesk({
      exercise: { e: { ...drill, endedAt: at('02:46:00'), secondsToFirstPacket: 510 } },
      inject: {
        a: { exercise: 'e', order: '0', answeredAt: at('02:07:00') },
        b: { exercise: 'e', order: '1' },
        other: { exercise: 'x', order: '0' },
      },
    }),
  )
  expect(exercise && resultOf(exercise)).toEqual({ ...result, given: 2, answered: 1 })
})

test('one wrong figure gives another code; how the name was keyed does not matter', () => {
  const code = resultCode(result)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u)
  expect(resultCode({ ...result, lead: '  imogen   halyard' })).toBe(code)
  for (const other of [{ minutes: 40 }, { answered: 5 }, { day: '2026-11-25' }, { firstPacketSeconds: null }])
    expect(resultCode({ ...result, ...other })).not.toBe(code)
})

test('a code is read off paper with the usual mistakes forgiven', () => {
  const code = shortCode('any')
  expect(keyedCode(` ${shownCode(code).toLowerCase()} `)).toBe(code)
  expect(keyedCode('o1il-0000')).toBe('01110000')
})

const fields = shadowFields(fileOf(aTruckDesk()))
const oursOf = (id: string) => fields.find((field) => field.id === id)?.ours ?? ''

test('how a system writes is no difference; what it says is', () => {
  const hts = oursOf('line 1: htsNumber')
  const theirs = {
    'line 1: htsNumber': hts.replaceAll('.', ''),
    importerName: oursOf('importerName').toUpperCase(),
    portOfEntry: '2304',
    firms: '',
  }
  expect(compareShadow(fields, theirs)).toEqual({ compared: 3, differences: [] })
  const wrong = compareShadow(fields, { ...theirs, 'line 1: htsNumber': '9999999999' })
  expect(wrong.differences.map(({ id }) => id)).toEqual(['line 1: htsNumber'])
})

test('1,064.50 is 1064.5, and 10645 is not', () => {
  const weight = [{ id: 'w', label: 'Weight', ours: '1064.5' }]
  expect(compareShadow(weight, { w: '1,064.50' }).differences).toEqual([])
  expect(compareShadow(weight, { w: '10645' }).differences).toHaveLength(1)
})

test('what the main system filed is read from a table of the export’s own shape, line by line', () => {
  const text =
    'entryNumber,entryType,line,line.htsNumber,line.enteredValueCents\r\nB76-2011001-8,01,1,9401.61.4011,1824000\r\nB76-2011001-8,01,2,9403.60.8093,211500\r\nB76-2011002-6,11,1,1,1\r\n'
  const read = tableOfText('entries.csv', text)
  const [table] = read.ok ? read.value : []
  if (table === undefined) throw new Error('not read')
  expect(filedFromTable(table, 'B7620110018')).toEqual({
    ok: true,
    theirs: {
      entryType: '01',
      'line 1: htsNumber': '9401.61.4011',
      'line 1: enteredValue': '1824000',
      'line 2: htsNumber': '9403.60.8093',
      'line 2: enteredValue': '211500',
    },
  })
  expect(filedFromTable(table, 'B76-2011009-1')).toMatchObject({ error: { type: 'EntryNotThere' } })
  expect(filedFromTable({ ...table, rows: [['a', 'b']] }, 'x')).toMatchObject({ error: { type: 'NoHeader' } })
})
