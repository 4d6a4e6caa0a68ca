import type { ReactNode } from 'react'
import type { Sourced } from '../../../shared/knowledge/fact'
import type { Agency } from '../../../shared/knowledge/pga/types'
import { PGA_FORMS } from '../../../shared/sheets/pga/registry'
import { Card } from '../../ui/Card'
import { Tag } from '../../ui/Tag'
import { byHandWords, confidenceWords, roadWords } from '../../words/pga'
import { dayWords } from '../../words/times'

/** One agency as the tables have it: every row with its source, the day it was checked, and how sure it is. */
export function AgencyCards({ agency }: { agency: Agency }) {
  return (
    <>
      <Card title={`${agency.code} \u00b7 ${agency.name}`}>
        <Rows list={agency.programs} keyOf={({ code }) => code} empty="No program is told apart.">
          {({ code, name, processing }) => (
            <>
              <strong>{code}</strong> {name}
              {processing.length > 0 && (
                <span className="small muted">: {processing.map((one) => `${one.code} ${one.name}`).join(', ')}</span>
              )}
            </>
          )}
        </Rows>
      </Card>
      <Card title="By hand, during an outage">
        <Rows
          list={agency.byHand}
          keyOf={({ text }) => text}
          empty="Nothing was found: ask the agency before the goods move."
        >
          {({ accepted, text, program }) => (
            <>
              <Tag tone={byHandWords[accepted].tone}>{byHandWords[accepted].words}</Tag> {of(program)}
              {text}
            </>
          )}
        </Rows>
      </Card>
      <Card title="Papers">
        <Rows list={agency.papers} keyOf={({ id }) => id} empty="No paper is known.">
          {({ title, road, program, form, neverWithout, original, copies }) => (
            <>
              {of(program)}
              {title}
              <span className="small muted">
                {' '}
                {[
                  roadWords[road],
                  neverWithout ? 'never without it' : '',
                  original ? 'the original' : '',
                  copies ?? '',
                  form === undefined ? '' : `our sheet: ${PGA_FORMS[form]?.title ?? form}`,
                ]
                  .filter(Boolean)
                  .join(' \u00b7 ')}
              </span>
            </>
          )}
        </Rows>
      </Card>
      <Card title="Times and exposure">
        <Rows list={[...agency.times, ...agency.exposure]} keyOf={({ text }) => text} empty="No time limit is known.">
          {({ text, program }) => (
            <>
              {of(program)}
              {text}
            </>
          )}
        </Rows>
      </Card>
      <Card title="Whom to call or write">
        <Rows list={agency.contacts} keyOf={({ what }) => what} empty="No public number was found.">
          {({ what, phone, email, site, hours }) => (
            <>
              {what}: <span className="mono">{[phone, email, site].filter(Boolean).join(' \u00b7 ')}</span>
              {hours !== undefined && <span className="small muted"> {hours}</span>}
            </>
          )}
        </Rows>
      </Card>
      <Card title={`Questions that are asked: ${agency.questions.length}`}>
        <Rows list={agency.questions} keyOf={({ id }) => id} empty="No question.">
          {({ text, stop, once, program }) => (
            <>
              {of(program)}
              {text}
              <span className="small muted">
                {' '}
                {[
                  stop === true ? 'stops the counter' : '',
                  once === 'product' ? 'once for the product' : 'each shipment',
                ]
                  .filter(Boolean)
                  .join(' \u00b7 ')}
              </span>
            </>
          )}
        </Rows>
      </Card>
    </>
  )
}

const of = (program: string | undefined): string => (program === undefined ? '' : `${program}: `)

interface RowsProps<Row> {
  list: readonly Row[]
  keyOf: (row: Row) => string
  empty: string
  children: (row: Row) => ReactNode
}

function Rows<Row extends Sourced>({ list, keyOf, empty, children }: RowsProps<Row>) {
  if (list.length === 0) return <p className="muted">{empty}</p>
  return (
    <ul className="agency-rows">
      {list.map((row) => (
        <li key={keyOf(row)}>
          <div>{children(row)}</div>
          <p className="small muted">
            {row.source}; checked {dayWords(row.checkedOn)}; {confidenceWords[row.confidence]}
          </p>
        </li>
      ))}
    </ul>
  )
}
