import { AGENCIES, DISCLAIM_CODES } from '../../knowledge/pga'
import type { Value } from '../values'
import type { Answers } from './answers'
import type { FormBlock } from './blocks'
import { lineRows } from './goodsTexts'
import { pgaForm } from './layForm'
import { importer, port, signer, signerPhone, tariff } from './parties'

const named = (code: string): string => {
  const found = AGENCIES.find((one) => one.code === code)
  return found === undefined ? code : `${found.name} (${code})`
}

const RULE = '_'.repeat(68)

/** Data that go to the agency another way are owed all the same; other codes say that the goods are not subject. */
function because(code: string, reason: string): string {
  const meaning = DISCLAIM_CODES.find((one) => one.code === code)?.meaning
  return (code === 'C' || code === 'D') && meaning !== undefined
    ? `${meaning}: ${reason}.`
    : `The goods are not subject to it because ${reason}.`
}

/** One sentence for each flagged number, as it is kept in the folder. */
function sentence(a: Answers, nth: number): string {
  const line = a.lines[nth - 1]
  const said = (box: string, blank: string) => a.code(box, nth).replace(/\.$/u, '') || blank
  const number = tariff(line).text || RULE.slice(0, 16)
  const flagged = `Tariff number ${number} (line ${line?.number ?? '____'}) is flagged ${said('flag', '________')} (${a.values.agency || 'agency'}).`
  const code = said('code', '____')
  return `${flagged} ${because(code, said('reason', RULE))} Disclaim code ${code} will be sent when the entry is transmitted.`
}

/**
 * Signed statement for one agency: on paper there is no field for a disclaim. One row for each line; a wrong disclaim is
 * a false statement, so nothing is filled that nobody answered.
 */
export const disclaimStatement = pgaForm({
  id: 'disclaim-statement',
  own: true,
  over: 'STATEMENT FOR A PARTNER GOVERNMENT AGENCY',
  heading: 'STATEMENT IN PLACE OF A DISCLAIM',
  under:
    'Given in place of a disclaim in the message set, which paper has no field for \u00b7 One statement for each agency',
  facts: {
    title: 'Disclaim statement',
    edition: "the filer's own statement; no form is prescribed",
    source: 'CBP guide of flags of 4 March 2026 and record PG01, disclaim codes',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    { box: 'flag', caption: 'Flag', kind: 'code', once: 'product', table: 'line' },
    { box: 'code', caption: 'Disclaim code', kind: 'code', once: 'product', table: 'line' },
    { box: 'reason', caption: 'Why no data are sent', kind: 'text', once: 'product', table: 'line' },
    { box: 'source', caption: 'Who said so, and when', kind: 'text', once: 'product', table: 'line', needed: false },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Agency', { text: a.values.agency === '' ? '' : named(a.values.agency) }, { part: 2 }),
        { caption: 'Program', value: { text: a.values.program } },
        a.filled('CBP entry number', a.entry.entryNumber, { part: 1.2 }),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Importer of record', importer(a), { part: 2 }),
        a.filled('Port of entry', port(a)),
        a.filled('Date of arrival', a.entry.arrivalDate),
      ],
    },
    { is: 'heading', text: 'Flagged lines, and why no data are sent for them' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        { caption: 'H.S. number', part: 15 },
        { caption: 'Description', part: 26 },
        ...a.columns([
          ['flag', 7],
          ['code', 8],
          ['reason', 30],
          ['source', 18],
        ]),
      ],
      rows: lineRows(a, (line, nth): Value[] => [
        { text: line?.number ?? '' },
        a.need(tariff(line), `H.S. number, row ${nth}`),
        a.need(line?.description, `Description, row ${nth}`),
        a.ask('flag', nth),
        a.ask('code', nth),
        a.ask('reason', nth),
        a.ask('source', nth),
      ]),
      atLeast: 5,
      lines: 3,
    },
    { is: 'heading', text: 'Statement' },
    ...statements(a),
    { is: 'words', text: `Codes: ${DISCLAIM_CODES.map(({ code, meaning }) => `${code} ${meaning}`).join('; ')}.` },
    {
      is: 'sign',
      statement: 'The statement is made for the lines above and no others, and is kept with the record of the entry.',
      boxes: [
        { caption: 'Signature of importer or broker', part: 2 },
        { caption: 'Name and title', part: 2, value: signer(a) },
        { caption: 'Telephone', value: signerPhone(a) },
        { caption: 'Date' },
      ],
    },
  ],
})

const statements = (a: Answers): FormBlock[] =>
  Array.from({ length: Math.max(1, a.lines.length) }, (_, at) => ({ is: 'words', text: sentence(a, at + 1) }))
