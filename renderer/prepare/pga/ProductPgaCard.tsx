import { useState } from 'react'
import type { AskedQuestion, Determination } from '../../../shared/domain/pga/types'
import { productCard } from '../../../shared/sheets/pga/productCard'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { CatalogueRow, Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Tag, ToneMark } from '../../ui/Tag'
import { capital, findingFlags, foundByWords, gapWords, programName, standingWords } from '../../words/pga'
import { dayWords } from '../../words/times'
import type { PgaTables } from '../../../shared/domain/pga/types'
import { productAnswers } from './productAnswers'
import { ProductQuestions } from './ProductQuestions'
import { useReadTables } from './useReadTables'
import './agencies.css'

export interface ProductPgaCardProps {
  row: CatalogueRow
  client: string | undefined
}

/** What the agencies want of a product: asked in peace time, kept with it for its shipments, printable. */
export default function ProductPgaCard({ row, client }: ProductPgaCardProps) {
  const tables = useReadTables([row['htsNumber'] ?? ''])
  if (tables === undefined) return null
  return <Read row={row} client={client ?? ''} tables={tables} />
}

const madeOf = ({ state }: Desk, row: CatalogueRow, client: string, tables: PgaTables) =>
  productAnswers(state, row, client, tables)

function Read({ row, client, tables }: { row: CatalogueRow; client: string; tables: PgaTables }) {
  const desk = useDeskHandle()
  const answers = useMade(['pgaAnswer', 'pgaVerdict', 'permit'], madeOf, row, client, tables)
  const [asking, setAsking] = useState(false)
  const report = useReport()
  const { determination } = answers
  const card = () => productCard({ ...productAnswers(desk.state, row, client, tables), tables })
  const open = determination.questions.filter(({ state }) => state !== 'answered').length
  return (
    <Card title="Agencies">
      <p className="small">
        <ToneMark tone="note" spoken="" /> {capital(determination.sentence)}
      </p>
      {determination.gaps.map((gap) => (
        <p key={gap.type} className="small">
          <ToneMark tone="later" /> {gapWords(gap)}
        </p>
      ))}
      <ul className="agency-rows product-agencies">
        {determination.findings.map((finding) => (
          <li key={`${finding.agency} ${finding.program}`}>
            <strong>{programName(finding)}</strong>{' '}
            <Tag tone={finding.problems.length > 0 ? 'stop' : standingWords[finding.standing].tone}>
              {standingWords[finding.standing].words}
            </Tag>
            <p className="small muted">
              {[findingFlags(finding), foundByWords[finding.from]].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <Kept questions={determination.questions} />
      <div className="row product-agencies">
        <Button onClick={() => setAsking(true)}>{open === 0 ? 'Look at the answers' : `Answer: ${open} open`}</Button>
        <Button disabled={report.busy} onClick={() => void report.print(card)}>
          Print the card
        </Button>
        <Button
          look="quiet"
          disabled={report.busy}
          onClick={() => void report.save(card, `Agencies ${row['sku'] || row.id}`)}
        >
          Save PDF
        </Button>
      </div>
      {report.said !== undefined && (
        <p className="small muted" aria-live="polite">
          {report.said}
        </p>
      )}
      {asking && (
        <ProductQuestions
          title={answers.product.name}
          questions={askedOf(determination, row.id)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}

const askedOf = ({ questions }: Determination, product: string): readonly AskedQuestion[] =>
  questions.map((one) => ({ ...one, about: 'product', of: product, lines: [] }))

/** The answers that its shipments will take, by whom and until when. */
function Kept({ questions }: { questions: Determination['questions'] }) {
  const kept = questions.filter(({ answered }) => answered !== undefined)
  if (kept.length === 0) return null
  return (
    <details className="more">
      <summary>Answers kept ({kept.length})</summary>
      <ul className="agency-rows">
        {kept.map(({ question, answered }) => (
          <li key={question.id} className="small">
            {question.text}{' '}
            <strong>{question.choices?.find(({ code }) => code === answered?.answer)?.text ?? answered?.answer}</strong>
            <p className="muted">
              {answered?.by || 'somebody'}, {dayWords(answered?.on ?? '')}
              {answered?.expires ? `, until ${dayWords(answered.expires)}` : ''}
              {answered?.expired === true ? ': expired' : ''}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
