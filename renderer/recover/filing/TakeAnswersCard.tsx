import { useEffect, useRef } from 'react'
import { notMatchedWords, problemWords } from '../../../shared/exchange/receipts/conditionWords'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { ReceiptColumns } from './ReceiptColumns'
import type { ReadReceipts } from './takeReceipts'
import { useReceipts, type Receipts } from './useReceipts'

/** So many lines of one sort are shown; the count says how many there are. */
const SHOWN = 10

/** A file of answers is chosen, looked at, and taken in. */
export function TakeAnswersCard() {
  const receipts = useReceipts()
  const { stage } = receipts
  const box = useRef<HTMLInputElement>(null)
  const choose = (file: File | undefined) => {
    if (file !== undefined) receipts.choose(file)
    // The same file can be chosen again.
    if (box.current !== null) box.current.value = ''
  }
  // What had the focus is gone with its stage: keys go on at the box of the file.
  const before = useRef(stage.at)
  useEffect(() => {
    if (stage.at === 'choose' && before.current !== 'choose') box.current?.focus()
    before.current = stage.at
  }, [stage.at])
  const refusal = stage.at === 'choose' ? stage.refusal : undefined
  return (
    <Card title="Take answers in">
      <div className="stack stack--tight">
        <Field id="receipts-file" label="File of ACE’s answers, or a table of the main system (CSV, XLSX)">
          <input
            id="receipts-file"
            ref={box}
            className="input"
            type="file"
            disabled={stage.at === 'reading' || stage.at === 'taking'}
            onChange={({ target }) => choose(target.files?.[0])}
          />
        </Field>
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        {stage.at === 'reading' && <Working words={`Reading ${stage.name} …`} onCancel={receipts.cancel} />}
        {stage.at === 'taking' && (
          <Working
            words={stage.of === 1 ? 'Taking the answers in …' : `Taking in: part ${stage.done + 1} of ${stage.of} …`}
            onCancel={receipts.cancel}
          />
        )}
        {stage.at === 'columns' && (
          <ReceiptColumns
            key={stage.table.source}
            asked
            table={stage.table}
            onRead={(table) => receipts.readAs(stage.file, table)}
            onCancel={receipts.cancel}
          />
        )}
        {stage.at === 'read' && <WhatItSays taken={stage.taken} receipts={receipts} />}
      </div>
    </Card>
  )
}

function Working({ words, onCancel }: { words: string; onCancel: () => void }) {
  return (
    <div className="row">
      <p role="status">{words}</p>
      <Button onClick={onCancel} ref={focusFirst}>
        Cancel
      </Button>
    </div>
  )
}

function WhatItSays({ taken, receipts }: { taken: ReadReceipts; receipts: Receipts }) {
  const { file, read, matches, known } = taken
  const of = (sort: 'matched' | 'unmatched' | 'otherFiler') => matches.filter((match) => match.sort === sort)
  const fresh = matches.filter((match) => match.sort !== 'otherFiler' && !match.known).length
  const unmatched = matches.flatMap((match) => (match.sort === 'unmatched' ? [match] : []))
  const nothingNew = fresh === 0 && known
  const { table } = read
  return (
    <>
      <div role="status" aria-label="What the file says" className="stack stack--tight">
        <p>
          {matches.length} {matches.length === 1 ? 'answer' : 'answers'} ({read.source}): {of('matched').length} to
          entries here, {unmatched.length} {unmatched.length === 1 ? 'matches' : 'match'} nothing,{' '}
          {of('otherFiler').length} of another filer and left out. {fresh} {fresh === 1 ? 'is' : 'are'} new.
          {known && ' This file was taken in before.'}
          {table?.remembered === true && ' Its columns are read as they were chosen.'}
        </p>
        <Some
          lines={unmatched.map(({ id, answer, why }) => ({
            key: id,
            words: `Line ${answer.line}: ${notMatchedWords[why]}`,
          }))}
        />
        <Some
          wrong
          lines={[
            ...read.problems.map((problem) => ({ key: JSON.stringify(problem), words: problemWords(problem) })),
            ...read.refused.map(({ row, what }) => ({ key: `row ${row}`, words: `Row ${row}: ${what}` })),
          ]}
        />
        <div className="row">
          <Button look="primary" ref={focusFirst} disabled={nothingNew} onClick={receipts.take}>
            Take them in
          </Button>
          <Button ref={nothingNew ? focusFirst : undefined} onClick={receipts.cancel}>
            Leave it
          </Button>
        </div>
      </div>
      {table !== undefined && (
        <details>
          <summary>Columns</summary>
          <ReceiptColumns
            key={JSON.stringify(table.map)}
            asked={false}
            table={table}
            onRead={(chosen) => receipts.readAs(file, chosen)}
          />
        </details>
      )}
    </>
  )
}

function Some({ lines, wrong = false }: { lines: readonly { key: string; words: string }[]; wrong?: boolean }) {
  if (lines.length === 0) return null
  return (
    <>
      {lines.slice(0, SHOWN).map(({ key, words }) => (
        <p key={key} className={wrong ? 'small field__error' : 'small'}>
          {words}
        </p>
      ))}
      {lines.length > SHOWN && <p className="small muted">and {lines.length - SHOWN} more</p>}
    </>
  )
}
