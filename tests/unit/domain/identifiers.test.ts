import { describe, expect, test } from 'vitest'
import { parseAirWaybill } from '../../../shared/domain/airWaybill'
import { checkBillNumber, checkScac } from '../../../shared/domain/billOfLading'
import { parseContainer } from '../../../shared/domain/container'
import { checkFirms } from '../../../shared/domain/firms'
import { parseImporterNumber } from '../../../shared/domain/importerNumber'
import { parseInBond } from '../../../shared/domain/inBond'
import { isInLegalOrder, legalOrder, parseTariffNumber } from '../../../shared/domain/tariffNumber'

describe('importer number', () => {
  test.each([
    ['12-3456789AB', 'employer', 'XX-XXXXX89AB'],
    ['12-345678900', 'employer', 'XX-XXXXX8900'],
    ['123-45-6789', 'socialSecurity', 'XXX-XX-6789'],
    ['170401-12345', 'cbpAssigned', 'XXXXXX-X2345'],
  ])('%s is read, and only its form is verified', (text, kind, masked) => {
    expect(parseImporterNumber(text)).toEqual({
      ok: true,
      value: { importerNumber: text, kind, masked, verified: 'formatOnly' },
    })
  })
  test('without hyphens only a number with letters in its suffix is of one kind alone', () => {
    expect(parseImporterNumber('123456789na')).toMatchObject({ ok: true, value: { importerNumber: '12-3456789NA' } })
    expect(parseImporterNumber('123456789')).toEqual({ ok: false, error: { type: 'HyphensNeeded' } })
    expect(parseImporterNumber('12345678900')).toEqual({ ok: false, error: { type: 'HyphensNeeded' } })
  })
  test('an employer number without suffix says so', () => {
    expect(parseImporterNumber('12-3456789')).toEqual({ ok: false, error: { type: 'SuffixMissing' } })
  })
})

describe('numbers of the carriage', () => {
  test('air waybill 589-8114074-3', () => {
    expect(parseAirWaybill('589-8114074-3')).toEqual({
      ok: true,
      value: { airWaybill: '589-81140743', verified: 'checkDigit' },
    })
    expect(parseAirWaybill('58981140744')).toMatchObject({ error: { type: 'CheckDigitWrong', expected: '3' } })
  })
  test.each(['257700030', '257700052', '257700155'])('in-bond %s of CBP’s own formula', (number) => {
    expect(parseInBond(number)).toEqual({ ok: true, value: { inBond: number, verified: 'checkDigit' } })
  })
  test('a paperless in-bond number is taken and not called verified', () => {
    expect(parseInBond('v1234567890')).toEqual({ ok: true, value: { inBond: 'V1234567890', verified: 'formatOnly' } })
    expect(parseInBond('V123')).toMatchObject({ error: { type: 'BadLength' } })
  })
  test.each(['MWCU6059784', 'CSQU3054383'])('container %s', (number) => {
    expect(parseContainer(number).ok).toBe(true)
  })
  test('a container of a category that is none', () => {
    expect(parseContainer('CSQX3054383')).toEqual({
      ok: false,
      error: { type: 'BadCharacter', position: 4, character: 'X' },
    })
  })
  test('SCAC, bills and FIRMS have a form and no check digit', () => {
    expect(checkScac('maeu')).toEqual({ ok: true, value: { scac: 'MAEU', verified: 'formatOnly' } })
    expect(checkScac('MA1U')).toMatchObject({ error: { type: 'BadCharacter', position: 3 } })
    expect(checkBillNumber('MAEU', 'MAEU123456789')).toMatchObject({ ok: true, value: { bill: 'MAEU123456789' } })
    expect(checkBillNumber('MAEU', '1234567890123')).toMatchObject({ error: { type: 'BadLength' } })
    expect(checkFirms('S388')).toMatchObject({ ok: true, value: { usual: true } })
    expect(checkFirms('1388')).toMatchObject({ ok: true, value: { usual: false } })
  })
})

describe('tariff number', () => {
  test('8 or 10 digits, dots or none', () => {
    expect(parseTariffNumber('9401614011')).toMatchObject({
      ok: true,
      value: { htsNumber: '9401.61.4011', chapter: '94', complete: true },
    })
    expect(parseTariffNumber('9903.88.15')).toMatchObject({
      ok: true,
      value: { htsNumber: '9903.88.15', complete: false },
    })
    expect(parseTariffNumber('9401.61.40.11')).toMatchObject({ ok: true, value: { htsNumber: '9401.61.4011' } })
    expect(parseTariffNumber('940161401')).toEqual({
      ok: false,
      error: { type: 'BadLength', expected: '8 or 10', found: 9 },
    })
    expect(parseTariffNumber('7701.00.0000')).toEqual({ ok: false, error: { type: 'NoSuchChapter', chapter: '77' } })
  })
  test('98, then 99, then 1–97; the order inside 99 is the filer’s', () => {
    const keyed = ['9401.61.4011', '9903.88.15', '9802.00.8068', '9903.01.10']
    expect(legalOrder(keyed)).toEqual(['9802.00.8068', '9903.88.15', '9903.01.10', '9401.61.4011'])
    expect(isInLegalOrder(keyed)).toBe(false)
    expect(isInLegalOrder(legalOrder(keyed))).toBe(true)
  })
  test('with two numbers of chapter 98 ACE does not check the order', () => {
    expect(isInLegalOrder(['9401.61.4011', '9802.00.8068', '9802.00.5060'])).toBe(true)
  })
})
