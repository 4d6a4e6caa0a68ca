import { useEffect, useRef, useState } from 'react'
import { entityOf, textOf } from '../../../shared/journal/state'
import { parseBox } from '../../../shared/domain/input'
import { mayKey } from '../../../shared/domain/recover/secondKeyers'
import { keyedSecond } from '../../../shared/domain/recover/secondRecord'
import type { Sample } from '../../../shared/domain/recover/secondSample'
import { secondCounts, type SecondValue } from '../../../shared/domain/recover/secondValues'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { useRecord } from '../../ui/useRecord'
import { boxErrorWords } from '../../words/boxes'
import { momentOf } from '../../words/times'
import { differencesId } from './secondAddress'
import { useFirstKeyers, useSecondValues } from './secondOfDesk'

/**
 * One value after the other, keyed from the papers. What was keyed first is nowhere on this screen: not as text, not as
 * a proposal, not in a title; of the entry number the digit that proves it is left out.
 */
export function SecondKeyingView({ sample }: { sample: Sample }) {
  const desk = useDeskHandle()
  const keyers = useFirstKeyers()
  const values = useSecondValues(sample)
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const counts = secondCounts(values)
  const mine = keyers === undefined ? [] : mayKey(values, keyers, desk.operator)
  const value = mine.find(({ id }) => !skipped.has(id)) ?? mine[0]
  const own = keyers === undefined ? 0 : counts.toKey - mine.length
  return (
    <Screen
      title={sample.title}
      about={`${mine.length} values to key, ${values.length - counts.toKey} keyed`}
      actions={<Button onClick={() => go({ at: 'recover', page: 'second' })}>All samples</Button>}
      className="keying"
    >
      {keyers === undefined ? (
        <p className="muted">Reading who keyed what …</p>
      ) : value === undefined ? (
        <NothingToKey sample={sample} own={own} />
      ) : (
        <div className="keying__work">
          <div className="keying__progress">
            <progress max={values.length} value={values.length - counts.toKey} aria-label="Values keyed twice" />
            {own > 0 && (
              <span className="small muted">
                {own === 1 ? 'One value is' : `${own} values are`} left out: you keyed {own === 1 ? 'it' : 'them'}{' '}
                first.
              </span>
            )}
          </div>
          <SecondBox
            key={value.id}
            sample={sample}
            value={value}
            onSkip={() => setSkipped(new Set([...skipped, value.id]))}
          />
        </div>
      )}
    </Screen>
  )
}

function NothingToKey({ sample, own }: { sample: Sample; own: number }) {
  return (
    <Card>
      <div className="stack">
        <p>
          {own > 0
            ? `What is left, ${own === 1 ? 'one value' : `${own} values`}, you keyed first yourself: somebody else keys it a second time.`
            : 'Every value of this sample is keyed twice.'}
        </p>
        <div className="row">
          <Button look="primary" onClick={() => go({ at: 'recover', page: 'second', id: differencesId(sample.id) })}>
            See what differs
          </Button>
        </div>
      </div>
    </Card>
  )
}

function SecondBox({ sample, value, onSkip }: { sample: Sample; value: SecondValue; onSkip: () => void }) {
  const desk = useDeskHandle()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const [emptyAsked, setEmptyAsked] = useState(false)
  const { busy, refusal, record } = useRecord()
  const box = useRef<HTMLInputElement>(null)
  const number = useDesk(({ state }) => textOf(entityOf(state, 'entry', value.entry), 'entryNumber'))
  useEffect(() => box.current?.focus(), [])

  const save = async () => {
    if (busy) return
    const clean = cleanLine(text)
    if (clean === '' && !emptyAsked) {
      setEmptyAsked(true)
      return setFault('Is there nothing on the paper? Enter once more says so.')
    }
    const read = parseBox(value.row.kind, value.field, clean, { drill: desk.drill })
    if (!read.ok) return setFault(boxErrorWords(read.error))
    const who = { operator: desk.operator, by: operatorName(desk), at: momentOf(desk.now()) }
    await record(keyedSecond(sample.id, value, { value: clean, ...who }))
  }
  return (
    <form
      className="card second__box"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="second__which">
        Entry <span className="mono">{withoutCheckDigit(number)}</span>
        {value.place !== '' && `, ${value.place}`}
      </p>
      <TextField
        id="second-value"
        ref={box}
        label={value.label}
        hint="From the paper in your hand. What was keyed first is not shown."
        mono
        maxLength={2_000}
        value={text}
        error={fault ?? refusal}
        onChange={(event) => {
          setText(event.target.value)
          setFault(undefined)
          setEmptyAsked(false)
        }}
      />
      <div className="form-actions">
        <Button onClick={onSkip}>Later</Button>
        <Button type="submit" look="primary" disabled={busy}>
          Keyed
        </Button>
      </div>
    </form>
  )
}

/** Enough to find the paper by, and not the digit that is to be keyed from it. */
const withoutCheckDigit = (number: string): string => (number === '' ? 'without a number' : `${number.slice(0, -1)}·`)
