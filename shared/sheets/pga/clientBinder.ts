import { dayWords } from '../../domain/pga/dayWords'
import { programName } from '../../domain/pga/sentence'
import { dotted } from '../lineValues'
import type { ReportBlock } from '../report'
import { agencyBlocks } from './agencyBlocks'
import { permitBlocks, productBlocks } from './cardBlocks'
import type { CardReport, ClientBinderInput, ProductAnswers } from './cardInput'

/**
 * A client's binder of the agencies: its products at a glance, what is to be asked of the client, the agencies' own rules
 * and contacts, then each product's card. Printed in quiet times and kept where no system is needed.
 */
export function clientBinder({ client, products, permits, tables }: ClientBinderInput): CardReport {
  const determinations = products.map(({ determination }) => determination)
  const open = openOf(products)
  return {
    title: `Agencies: ${client.name || client.number || 'a client'}`,
    under: `As known on ${dayWords(tables.today)}: ${counted(products.length, 'product')}, ${counted(open.length, 'open question')}. A shipment is asked again.`,
    blocks: [
      ...(products.length === 0
        ? [
            {
              is: 'text' as const,
              text: 'No product of this client was looked at yet. That is not known, and it is not nothing.',
            },
          ]
        : [glance(products)]),
      ...permitBlocks(permits, tables.today),
      ...toAsk(open),
      ...agencyBlocks(determinations, tables.knowledge),
      ...products.flatMap((answers): ReportBlock[] => [
        {
          is: 'heading',
          text: nameOf(answers),
          aside: answers.product.htsNumber === '' ? '' : dotted(answers.product.htsNumber),
        },
        ...productBlocks(answers, tables),
      ]),
      { is: 'blanks', captions: ['Gone through with (client)', 'By', 'Day'] },
    ],
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
const nameOf = ({ product }: ProductAnswers): string =>
  [product.sku, product.name].filter((one) => one !== '').join(' \u00b7 ') || 'A product without a name'

const glance = (products: readonly ProductAnswers[]): ReportBlock => ({
  is: 'table',
  head: ['Product', 'Tariff number', 'Agencies that apply', 'How it stands'],
  parts: [30, 14, 20, 36],
  rows: products.map((answers) => {
    const { findings, sentence } = answers.determination
    const applying = findings.filter(({ standing }) => standing === 'applies').map(programName)
    return [
      nameOf(answers),
      answers.product.htsNumber === '' ? 'not known' : dotted(answers.product.htsNumber),
      applying.join(', '),
      sentence,
    ]
  }),
})

interface OpenQuestion {
  text: string
  agency: string
  stops: boolean
  products: string[]
}

/** Each open question once, with the products that ask it; those that stop the counter first. */
function openOf(products: readonly ProductAnswers[]): OpenQuestion[] {
  const open = new Map<string, OpenQuestion>()
  for (const answers of products)
    for (const { question, agency, state } of answers.determination.questions) {
      if (state !== 'open') continue
      const known = open.get(question.id)
      if (known === undefined)
        open.set(question.id, {
          text: question.text,
          agency,
          stops: question.stop === true,
          products: [answers.product.sku || nameOf(answers)],
        })
      else known.products.push(answers.product.sku || nameOf(answers))
    }
  return [...open.values()].sort((a, b) => Number(b.stops) - Number(a.stops))
}

const MOST_NAMED = 12

const toAsk = (open: readonly OpenQuestion[]): ReportBlock[] =>
  open.length === 0
    ? []
    : [
        { is: 'heading', text: `To be asked of the client: ${open.length}` },
        {
          is: 'table',
          head: ['Question', 'Agency', 'For', 'Answer'],
          parts: [40, 8, 24, 28],
          rows: open.map(({ text, agency, stops, products }) => [
            stops ? `${text} [stops the counter]` : text,
            agency === '' ? 'all' : agency,
            products.length > MOST_NAMED
              ? `${products.slice(0, MOST_NAMED).join(', ')} and ${products.length - MOST_NAMED} more`
              : products.join(', '),
            '',
          ]),
        },
      ]
