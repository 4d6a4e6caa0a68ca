import { expect, test } from 'vitest'
import { listRows, maskedList } from '../../../shared/exchange/reports/importerList'
import { phoneText, spelt } from '../../../shared/exchange/reports/phoneText'
import { reportFiles, type ForCleanMachine } from '../../../shared/exchange/reports/reportFiles'
import { reportSheet } from '../../../shared/exchange/reports/reportSheet'
import { readText, writeText } from '../../../shared/exchange/reports/sections'
import { readMail } from '../exchange/readMail'
import { aTellingDesk, at, breachReport, hashOf } from './reportDesk'

function aBreachReport() {
  const desk = aTellingDesk()
  desk.breach()
  desk.touch('one', '89-010001200', 'Rio Canela | Sons')
  desk.state1('i', 'indicators', '45.77.12.9')
  const { text, list = '' } = desk.make(breachReport)
  return { text, list }
}

const forCleanMachine = (more: Partial<ForCleanMachine> = {}): ForCleanMachine => {
  const { text } = aBreachReport()
  return {
    report: 'breachReport',
    number: 0,
    text,
    sha256: hashOf(text),
    firm: { name: 'Vance & Sons', cleanEmail: 'clean@vance.example', filerCode: 'ABC' },
    reference: '',
    date: at('10:00'),
    drill: false,
    ...more,
  }
}

test('a kept text reads back into its parts, and a value of several lines cannot pass for a heading', () => {
  const report = {
    exercise: true,
    title: 'INCIDENT NOTICE',
    head: [['From', 'A: B']] as [string, string][],
    sections: [{ heading: 'Impact', lines: ['first', '', 'Impact', 'last'] }],
  }
  expect(readText(writeText(report))).toEqual(report)
})

test('the masked list keeps names and two characters of each number, and calls itself a copy', () => {
  const { list } = aBreachReport()
  const masked = maskedList(list)
  expect(masked).toContain('MASKED COPY')
  expect(masked).not.toContain('0100012')
  expect(listRows(masked)).toEqual([
    { heading: 'Known', rows: [{ number: '••••00', name: 'Rio Canela / Sons', found: expect.any(String) as string }] },
  ])
})

test('read down the telephone: numbers in groups, addresses spoken, hashes left to paper, and a call is not the report', () => {
  expect(spelt('703-921-6507 89-010001200 45.77.12.9, a@b.example 2026')).toBe(
    '703-921-6507 89-010 001 200 45 dot 77 dot 12 dot 9, a at b dot example 2026',
  )
  const { text, list } = aBreachReport()
  const withheld = phoneText(text, { text: list, masked: true })
  expect(withheld.join(' ')).not.toMatch(/SHA-256|010 001/u)
  expect(withheld).toContain('45 dot 77 dot 12 dot 9.')
  expect(withheld.at(-1)).toContain('This call is not the report.')
  expect(phoneText(text, { text: list, masked: false })).toContain('89-010 001 200. That is Rio Canela / Sons.')
})

test('the paper has the hash of the text in its first line and the list masked or in the clear', () => {
  const { text, list } = aBreachReport()
  const sheet = (masked: boolean) =>
    JSON.stringify(
      reportSheet({
        text,
        sha256: hashOf(text),
        list: { text: masked ? maskedList(list) : list, sha256: hashOf(list), masked },
      }),
    )
  expect(sheet(true)).toContain(hashOf(text))
  expect(sheet(true)).not.toContain('89-010001200')
  expect(sheet(false)).toContain('89-010001200')
})

test('the mail for the clean machine is addressed to the SOC, carries the bytes of the hash, and the list as a file of its own', () => {
  const { list } = aBreachReport()
  const files = reportFiles(forCleanMachine({ list: { text: list, inTheClear: true } }))
  if (!files.ok) throw new Error(files.error.type)
  expect(files.value.map(({ name }) => name)).toEqual([
    'Breach report 0.txt',
    'Importer list 0.txt',
    'Breach report 0.eml',
  ])
  const mail = readMail(files.value[2]?.bytes ?? new Uint8Array())
  expect(mail.headers.get('to')).toContain('<cbpsoc@cbp.dhs.gov>')
  expect(mail.headers.get('from')).toContain('<clean@vance.example>')
  expect(mail.headers.get('subject')).toBe('Breach report - Vance & Sons, filer code ABC')
  const [text, sent] = mail.attachments
  expect(hashOf(new TextDecoder().decode(text?.bytes))).toBe(forCleanMachine().sha256)
  expect(new TextDecoder().decode(sent?.bytes)).toBe(list)
  expect(mail.text).not.toContain('89-010001200')
})

test('unless asked for, no importer number is in any file; an exercise is addressed to nobody', () => {
  const { list } = aBreachReport()
  const files = reportFiles(forCleanMachine({ list: { text: list, inTheClear: false }, drill: true }))
  if (!files.ok) throw new Error(files.error.type)
  const [, masked, eml] = files.value
  expect(masked?.name).toBe('Importer list 0 EXERCISE MASKED.txt')
  const mail = readMail(eml?.bytes ?? new Uint8Array())
  expect(mail.headers.get('to')).toContain('soc@exercise.example')
  for (const { bytes } of [...files.value.slice(0, 2), ...mail.attachments])
    expect(new TextDecoder().decode(bytes)).not.toContain('89-010001200')
})

test('without a clean address the mail program puts in its own', () => {
  const files = reportFiles(forCleanMachine({ firm: { name: 'Vance & Sons' } }))
  if (!files.ok) throw new Error(files.error.type)
  expect(readMail(files.value[1]?.bytes ?? new Uint8Array()).headers.has('from')).toBe(false)
})
