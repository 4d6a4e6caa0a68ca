import { dayWords } from '../../domain/pga/dayWords'
import { determine } from '../../domain/pga/determine'
import { wantedPapers } from '../../domain/pga/papers'
import { gapWords, programName, standingWords } from '../../domain/pga/sentence'
import type { Determination, PgaTables } from '../../domain/pga/types'
import { dotted } from '../lineValues'
import type { ReportBlock } from '../report'
import type { PermitOnCard, ProductAnswers } from './cardInput'
import {
  answerWords,
  capital,
  flagWords,
  problemWords,
  reasonWords,
  roadWords,
  saidBy,
  tableWords,
  untilWords,
} from './cardWords'
import { formEntry } from './registry'

/** One product's card as blocks of a report: by itself, or one after the other in a client's binder. */

type Table = Extract<ReportBlock, { is: 'table' }>

/** A table with its heading; nothing where there are no rows, or the sentence that says so. */
function part(heading: string, table: Omit<Table, 'is'>, none?: string): ReportBlock[] {
  if (table.rows.length === 0)
    return none === undefined
      ? []
      : [
          { is: 'heading', text: heading },
          { is: 'text', text: none },
        ]
  return [
    { is: 'heading', text: heading },
    { is: 'table', ...table },
  ]
}

export function productBlocks(answers: ProductAnswers, tables: PgaTables): ReportBlock[] {
  const { product, determination } = answers
  return [
    {
      is: 'table',
      head: ['Number', 'Tariff number', 'Origin', 'Maker', 'Client'],
      parts: [16, 16, 8, 32, 28],
      rows: [
        [
          product.sku,
          product.htsNumber === '' ? 'not known' : dotted(product.htsNumber),
          product.origin === '' ? 'not known' : product.origin,
          product.maker === '' ? 'not known' : product.maker,
          product.client,
        ],
      ],
    },
    { is: 'text', text: `${capital(determination.sentence)}.`, strong: true },
    { is: 'text', text: [...gapsOf(determination), tableWords(tables.flags)].join(' ') },
    ...alarmBlocks(determination),
    ...findingBlocks(determination),
    ...answerBlocks(determination),
    ...openBlocks(determination),
    ...shipmentBlocks(answers, tables),
    ...paperBlocks(answers, tables),
    ...permitBlocks(answers.permits, tables.today),
  ]
}

const gapsOf = ({ gaps }: Determination): string[] =>
  gaps.flatMap(({ type }) => (type === 'NoFlagTable' ? [] : [`${capital(gapWords[type])}.`]))

const alarmBlocks = ({ alarms }: Determination): ReportBlock[] =>
  part('Cannot both be so', {
    head: ['Agency', 'One side', 'The other'],
    parts: [14, 43, 43],
    rows: alarms.map(({ agency, program, sides }) => [programName({ agency, program }), ...sides]),
  })

const findingBlocks = ({ findings }: Determination): ReportBlock[] =>
  part(
    'Agencies found',
    {
      head: ['Agency', 'Stands', 'Flag', 'Why'],
      parts: [11, 15, 16, 58],
      rows: findings.map((finding) => [
        programName(finding),
        [
          standingWords[finding.standing],
          finding.disclaimCode === '' ? '' : `code ${finding.disclaimCode}`,
          finding.verdictReason,
        ]
          .filter((one) => one !== '')
          .join(': '),
        flagWords(finding),
        [
          ...finding.reasons.map(reasonWords),
          ...finding.problems.map(({ type }) => capital(problemWords[type])),
          ...(finding.toConfirm ? ['Judged for the product: to be confirmed for each shipment'] : []),
        ].join('\n'),
      ]),
    },
    'No agency was named by a table, a word, an answer or an earlier filing. That proves nothing: the questions below decide.',
  )

const answerBlocks = ({ questions }: Determination): ReportBlock[] =>
  part('Answered', {
    head: ['Question', 'Answer', 'By whom, when, how', 'Holds'],
    parts: [40, 26, 20, 14],
    rows: questions.flatMap((one) => {
      if (one.state === 'open' || one.answered === undefined) return []
      const { answered } = one
      const until = answered.expires === '' ? '' : `until ${dayWords(answered.expires)}`
      const holds = answered.expired
        ? 'expired: ask again'
        : one.state === 'proposed'
          ? 'confirm for each shipment'
          : until
      return [
        [one.question.text, [answerWords(one), one.bad ?? ''].filter(Boolean).join('\n'), saidBy(answered), holds],
      ]
    }),
  })

/** Room for the pen: what is asked of the client in quiet times. */
function openBlocks({ questions }: Determination): ReportBlock[] {
  const open = questions.filter(({ state }) => state === 'open')
  return part(`Open questions: ${open.length}`, {
    head: ['Question', 'Agency', 'Answer', 'By whom, when'],
    parts: [46, 8, 28, 18],
    rows: open.map(({ question, agency }) => [
      question.stop === true ? `${question.text} [stops the counter]` : question.text,
      agency === '' ? 'all' : agency,
      '',
      '',
    ]),
  })
}

/** What is not kept with a product: known beforehand, it is at hand when the truck is under way. */
function shipmentBlocks({ goods, determination }: ProductAnswers, tables: PgaTables): ReportBlock[] {
  const here = new Set(determination.questions.map(({ question }) => question.id))
  const later = determine({ ...goods, mode: 'other' }, tables).questions.filter(
    ({ question }) => !here.has(question.id),
  )
  return part(`Asked with each shipment: ${later.length}`, {
    head: ['Question', 'Agency', 'Without an answer'],
    parts: [70, 8, 22],
    rows: later.map(({ question, agency }) => [
      question.text,
      agency === '' ? 'all' : agency,
      question.stop === true ? 'stops the counter' : '',
    ]),
  })
}

function paperBlocks({ goods, determination, product }: ProductAnswers, tables: PgaTables): ReportBlock[] {
  const line = { line: product.sku, product: undefined, goods }
  const certain = wantedPapers([{ ...line, determination }], tables)
  const asked = determination.findings.map((one) =>
    one.standing === 'ask' ? { ...one, standing: 'applies' as const } : one,
  )
  const possible = wantedPapers([{ ...line, determination: { ...determination, findings: asked } }], tables)
  const ids = new Set(certain.map(({ paper }) => paper.id))
  return part('Papers', {
    head: ['Paper', 'Agency', 'How it goes', 'Our sheet', 'Without it'],
    parts: [34, 8, 24, 20, 14],
    rows: possible.map(({ paper, agency }) => [
      ids.has(paper.id) ? paper.title : `${paper.title} [if it applies]`,
      agency,
      [roadWords[paper.road], paper.original ? 'the original is shown' : '', paper.copies ?? '']
        .filter(Boolean)
        .join('; '),
      paper.form === undefined ? '' : (formEntry(paper.form).title.split(',')[0] ?? ''),
      paper.neverWithout ? 'nothing moves' : '',
    ]),
  })
}

export const permitBlocks = (permits: readonly PermitOnCard[], today: string): ReportBlock[] =>
  part('Permits and registrations on file', {
    head: ['What', 'Agency', 'Number', 'Holds', 'Of'],
    parts: [34, 8, 22, 24, 12],
    rows: permits.map(({ what, agency, number, expiresOn, of }) => [
      what,
      agency,
      number,
      untilWords(expiresOn, today),
      of === 'client' ? 'the client' : 'this product',
    ]),
  })
