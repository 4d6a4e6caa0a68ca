import { expect, test } from 'vitest'
import { decidedLines } from '../../../shared/domain/pga/decided'
import { noFlagTable } from '../../../shared/domain/pga/flagTable'
import { noHistory } from '../../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../../shared/domain/pga/ownKnowledge'
import { agencyGroup } from '../../../shared/exchange/abi/agencyGroup'
import type { AgencyGroup } from '../../../shared/exchange/abi/transaction'
import { unpadded } from './aStream'
import { changed, deskOf, fileOf, type Kinds } from './anEntry'

const tables = { knowledge: ownKnowledgeIndex(), flags: noFlagTable, history: noHistory, today: '2026-11-24' }
function groupOf(kinds: Kinds): AgencyGroup {
  const file = fileOf(kinds)
  const { lines, notices } = decidedLines(file, deskOf(kinds), tables)
  return agencyGroup({ file, decided: lines[0]!, nth: 1, notices })
}
const verdict = (agency: string, program: string, more: Record<string, string> = {}) => ({
  ...{ about: 'line', of: 'l1', entry: 'e1', agency, program, verdict: 'applies', reason: 'seen', source: 'client' },
  ...more,
})
const answer = (question: string, of: string) => ({
  about: 'line',
  of: 'l1',
  entry: 'e1',
  question,
  answer: of,
  source: 'client',
})
const whysOf = ({ leftOut }: AgencyGroup) => leftOut.map(({ what, why }) => `${what}: ${why}`)

test('goods that no agency was found for have no records', () => {
  expect(groupOf(changed({})).records).toEqual([])
})

test('a disclaimer is the description and one record, and nothing else of that agency', () => {
  const kinds = changed({
    'pgaVerdict/v1': verdict('EPA', 'TS1', { verdict: 'doesNotApply', disclaimCode: 'A', reason: 'an article' }),
  })
  const { records } = groupOf(kinds)
  expect(unpadded(records)).toEqual(['OI        STEEL BALL BEARINGS', `PG01001EPATS1${' '.repeat(66)}A`])
})

test('FDA takes one disclaimer under its own name, whatever the program', () => {
  const disclaimed = (program: string) =>
    verdict('FDA', program, { verdict: 'doesNotApply', disclaimCode: 'A', reason: 'not for people' })
  const kinds = changed({ 'pgaVerdict/v1': disclaimed('DEV'), 'pgaVerdict/v2': disclaimed('RAD') })
  expect(unpadded(groupOf(kinds).records).slice(1)).toEqual([`PG01001FDAFDA${' '.repeat(66)}A`])
})

test('the number begins anew at 001 for each agency and counts up within it', () => {
  const kinds = changed({
    'pgaVerdict/v1': verdict('NHT', 'MVS'),
    'pgaVerdict/v2': verdict('EPA', 'VNE'),
    'pgaVerdict/v3': verdict('EPA', 'TS1'),
  })
  const heads = groupOf(kinds)
    .records.filter((line) => line.startsWith('PG01'))
    .map((line) => line.slice(4, 13))
  expect(heads).toEqual(['001EPATS1', '002EPAVNE', '001NHTMVS'])
})

test('the box of HS-7 is told as its declaration, and one product stands under each line of an agency', () => {
  const kinds = changed({ 'pgaVerdict/v1': verdict('NHT', 'MVS'), 'pgaAnswer/a1': answer('nht.box', '2A') })
  expect(unpadded(groupOf(kinds).records).slice(1)).toEqual(['PG01001NHTMVS', 'PG02P', 'PG22        2A'])
})

test('the certification of chemicals is a declaration, by its code', () => {
  const kinds = changed({
    'pgaVerdict/v1': verdict('EPA', 'TS1'),
    'pgaAnswer/a1': answer('epa.ts.certification', 'positive'),
    'pgaAnswer/a2': answer('epa.ts.signed', 'yes'),
  })
  expect(unpadded(groupOf(kinds).records)).toContain('PG22                EP4 Y')
})

test('food names its product code, where it was made and its parties; what the desk does not keep is lacking', () => {
  const kinds = changed({
    'pgaVerdict/v1': verdict('FDA', 'FOO'),
    'pgaAnswer/a1': answer('fda.foo.productCode', '16AGT07'),
    'pgaAnswer/a2': answer('fda.foo.kind', 'PRO'),
  })
  const group = groupOf(kinds)
  expect(unpadded(group.records).slice(0, 6)).toEqual([
    'OI        STEEL BALL BEARINGS',
    'PG01001FDAFOOPRO',
    'PG02PFDP 16AGT07',
    'PG0639 DE',
    'PG19MF                   EXAMPLE WERKE GMBH              WERKSTR 2',
    'PG20                                     BREMEN                  DE28195',
  ])
  expect(whysOf(group)).toEqual(
    expect.arrayContaining([
      'shipper: aceAsksFor',
      'prior notice number: aceAsksFor',
      'FDA’s codes for product, source and parties: codesLikely',
      'further data of FDA FOO: codesNotKnown',
    ]),
  )
})

test('an agency that nobody decided about is not told, and is named', () => {
  const kinds = changed({ 'pgaVerdict/v1': verdict('FWS', 'FWS', { verdict: 'askAgency' }) })
  expect(groupOf(kinds)).toMatchObject({ records: [], leftOut: [{ what: 'FWS FWS', why: 'agencyOpen' }] })
})

test('a license of Commerce stands on the summary, not among agency data', () => {
  const kinds = changed({ 'pgaVerdict/v1': verdict('ECO', 'SIM') })
  expect(groupOf(kinds)).toMatchObject({ records: [], leftOut: [{ what: 'license number', why: 'notOfThisPart' }] })
})

test('records of an agency are 80 characters', () => {
  const kinds = changed({ 'pgaVerdict/v1': verdict('FDA', 'FOO'), 'pgaVerdict/v2': verdict('NHT', 'MVS') })
  for (const record of groupOf(kinds).records) expect(record).toHaveLength(80)
})
