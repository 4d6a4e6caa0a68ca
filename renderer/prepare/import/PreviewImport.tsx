import { useState } from 'react'
import { csvText } from '../../../shared/exchange/bundle/csv'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDeskHandle } from '../../store/hooks'
import type { RefusedRead } from '../../store/importAsk'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { focusFirst } from '../../ui/focusFirst'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'
import { targetNames } from '../../words/imports'
import { dayOf } from '../../words/times'
import { ComparedRows } from './ComparedRows'
import { countsOf, type Compared, type Mapping } from './stage'
import type { Importing } from './useImport'

interface PreviewImportProps {
  importing: Importing
  mapping: Mapping
  compared: Compared
  refusal?: string
}

const count = (n: number) => n.toLocaleString('en-US')

/** What is new, changed, unchanged and refused, before anything is recorded. */
export function PreviewImport({ importing, mapping, compared, refusal }: PreviewImportProps) {
  const { fresh, changed, same, refused } = countsOf(compared)
  const waiting = 'products' in compared ? 0 : compared.plan.waiting
  const moves = fresh + changed > 0 || (!('products' in compared) && compared.plan.changes.length > 0)
  return (
    <form
      className="import__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (moves) importing.run()
      }}
    >
      <Card
        title={`${targetNames[mapping.target]} from ${mapping.name}`}
        aside={
          <div className="row">
            <Button onClick={importing.back}>Back to the columns</Button>
            <Button type="submit" look="primary" disabled={!moves} ref={focusFirst}>
              {moves ? importWords(fresh + changed) : 'Nothing to import'}
            </Button>
          </div>
        }
      >
        <dl className="import__counts">
          <Count word="new" n={fresh} />
          <Count word="changed" n={changed} />
          <Count word="unchanged" n={same} />
          <Count word="refused" n={refused} />
        </dl>
        {waiting > 0 && (
          <p>
            {waiting === 1
              ? '1 changed telephone, e-mail or payee is not taken over: it waits for your yes under Kit.'
              : `${count(waiting)} changed telephones, e-mails or payees are not taken over: they wait for your yes under Kit.`}
          </p>
        )}
        {refusal !== undefined && (
          <p role="alert" className="import__refusal">
            {refusal}
          </p>
        )}
      </Card>
      {refused > 0 && <RefusedCard refused={compared.refused} mapping={mapping} importing={importing} />}
      <ComparedRows compared={compared} />
    </form>
  )
}

/** Nothing new and nothing changed, and still worth recording: the list is as old as the newest file that has it. */
const importWords = (rows: number): string =>
  rows === 0 ? 'Record that nothing changed' : rows === 1 ? 'Import 1 row' : `Import ${count(rows)} rows`

const Count = ({ word, n }: { word: string; n: number }) => (
  <div>
    <dt>{word}</dt>
    <dd>{count(n)}</dd>
  </div>
)

function RefusedCard({
  refused,
  mapping,
  importing,
}: {
  refused: RefusedRead
  mapping: Mapping
  importing: Importing
}) {
  const desk = useDeskHandle()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const bytes = new TextEncoder().encode(csvText(await importing.refusals(), 'people'))
    const name = `refused rows ${dayOf(desk.now())}${desk.drill ? ' EXERCISE' : ''}.csv`
    const saved = await saveFileOutside(desk, { name, bytes, what: `Rows of ${mapping.name} that were not imported` })
    setBusy(false)
    if (saved.ok) say(`Saved, not sealed: ${saved.value}.`, 'good')
    else say(writingErrorWords(saved.error), 'stop')
  }
  return (
    <Card
      title="Refused"
      aside={
        <Button disabled={busy} onClick={() => void save()}>
          Save as a table
        </Button>
      }
    >
      <DataTable
        caption="Rows and cells that are not taken"
        rows={refused.first}
        keyOf={(one) => `${one.row} ${one.column} ${one.what}`}
        empty=""
        columns={[
          { id: 'row', head: 'Row', number: true, cell: (one) => count(one.row) },
          { id: 'column', head: 'Column', cell: (one) => one.column },
          { id: 'what', head: 'Why', cell: (one) => one.what },
        ]}
      />
      {refused.count > refused.first.length && (
        <p className="small muted">{count(refused.count - refused.first.length)} more stand in the saved table.</p>
      )}
    </Card>
  )
}
