import { determine } from '../../../../shared/domain/pga/determine'
import { flagTableOf } from '../../../../shared/domain/pga/flagTable'
import { noHistory } from '../../../../shared/domain/pga/history'
import { ownKnowledgeIndex } from '../../../../shared/domain/pga/ownKnowledge'
import type { Answered, Goods, PgaTables } from '../../../../shared/domain/pga/types'
import type { CardReport, PermitOnCard, ProductAnswers } from '../../../../shared/sheets/pga/cardInput'
import { paintPdf } from '../../../../shared/sheets/paintPdf'
import { layoutReport } from '../../../../shared/sheets/report'
import { fonts } from '../aPacket'
import { pdfText } from '../pdfText'

/** Products with their answers as the cards take them: determined from the program's own knowledge. */

export const cardTables = (): PgaTables => ({
  knowledge: ownKnowledgeIndex(),
  flags: flagTableOf([
    {
      hts: '0306170041',
      flag: 'FD4',
      agency: 'FDA',
      program: 'FOO',
      category: '',
      source: 'ACE report',
      asOf: '2026-03-04',
    },
  ]),
  history: noHistory,
  today: '2026-11-24',
})

export const said = (answer: string, more: Partial<Answered> = {}): Answered => ({
  id: `a-${answer}`,
  from: 'product',
  answer,
  note: '',
  source: 'by telephone',
  by: 'RK',
  on: '2026-11-12',
  expires: '2027-11-12',
  expired: false,
  ...more,
})

export interface DescribedProduct {
  sku?: string
  name: string
  htsNumber: string
  origin?: string
  answers?: Readonly<Record<string, Answered>>
  permits?: readonly PermitOnCard[]
}

export function productAnswers(described: DescribedProduct, tables: PgaTables = cardTables()): ProductAnswers {
  const { sku = 'TW-100', name, htsNumber, origin = 'TH', answers = {}, permits = [] } = described
  const goods: Goods = {
    htsNumbers: htsNumber === '' ? [] : [htsNumber],
    description: name,
    origin,
    answers: new Map(Object.entries(answers)),
    verdicts: [],
  }
  return {
    product: { sku, name, htsNumber, origin, maker: 'Andaman Seafood Co.', client: 'Tidewater Shrimp Importers LLC' },
    goods,
    determination: determine(goods, tables),
    permits,
  }
}

export const cardPdf = (report: CardReport): Promise<Uint8Array> =>
  paintPdf(
    layoutReport(
      {
        ...report,
        over: 'Harbor Light Customs Brokers, Inc.',
        drill: false,
        printedAt: '24 Nov 2026 05:40',
        by: 'DO',
        printedAtMs: 0,
      },
      fonts.metrics,
    ),
    fonts,
    { title: report.title, printedAtMs: 0, hash: '' },
  )

export async function cardText(report: CardReport): Promise<string> {
  const pages = await pdfText(await cardPdf(report))
  return pages.join(' ').replace(/\s+/gu, ' ')
}
