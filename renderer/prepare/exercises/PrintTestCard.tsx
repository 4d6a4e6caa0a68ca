import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { keyedCode, shortCode, shownCode } from '../../../shared/domain/shortCode'
import { entitiesOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useReport } from '../../paper/useReport'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf, momentWords } from '../../words/times'

const testsOf = ({ state }: Desk) =>
  [...entitiesOf(state, 'printTest').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('printTest', entity) }))

/** A printer is proved by the code that stands only on the paper: no screen shows it (practice 9). */
export function PrintTestCard() {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const tests = useMade(['printTest'], testsOf)
  const [code, setCode] = useState('')
  const [printer, setPrinter] = useState('')
  const [wrong, setWrong] = useState<string>()
  const { busy, said, print } = useReport()
  const { record, busy: recording } = useRecord()
  const say = useSay()
  const waiting = tests[0]?.fields.confirmedAt === undefined ? tests[0] : undefined
  const proved = tests.find(({ fields }) => fields.confirmedAt !== undefined)

  const printPage = async () => {
    const fresh = shortCode(desk.randomId())
    const recorded = await record({
      action: 'printTest.printed',
      kind: 'printTest',
      id: desk.randomId(),
      patch: [
        ['printedAt', momentOf(desk.now())],
        ['code', fresh],
      ],
    })
    if (recorded) await print(() => testPage(fresh))
  }
  const confirm = async () => {
    if (waiting === undefined) return
    if (keyedCode(code) !== waiting.fields.code)
      return setWrong('That is not the code of the last page. Read it off the paper again, or print another page.')
    setWrong(undefined)
    const saved = await record({
      action: 'printTest.confirmed',
      kind: 'printTest',
      id: waiting.id,
      patch: [
        ['confirmedAt', momentOf(desk.now())],
        ['by', operator],
        ...(cleanLine(printer) === '' ? [] : [['printer', cleanLine(printer)] as [string, string]]),
      ],
    })
    if (!saved) return
    setCode('')
    say('The printer is proved: paper came out and could be read.', 'good')
  }
  return (
    <Card
      title="Print test"
      aside={
        <Button disabled={busy || recording} onClick={() => void printPage()}>
          Print a test page
        </Button>
      }
    >
      <div className="stack">
        <p>
          <ToneMark tone={proved === undefined ? 'later' : 'good'} spoken="" />{' '}
          {proved === undefined
            ? 'No printer was proved yet. Do it with the printer and the cable of the go-kit, and the radio off.'
            : `Proved ${momentWords(proved.fields.confirmedAt ?? '')} by ${proved.fields.by ?? ''}${proved.fields.printer === undefined ? '' : `, ${proved.fields.printer}`}.`}
        </p>
        {said !== undefined && <p role="status">{said}</p>}
        {waiting !== undefined && (
          <form
            className="shift__line"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void confirm()
            }}
          >
            <TextField
              id="print-code"
              label="Code on the paper"
              mono
              value={code}
              error={wrong}
              onChange={(event) => setCode(event.target.value)}
            />
            <TextField
              id="print-printer"
              label="Which printer"
              value={printer}
              onChange={(event) => setPrinter(event.target.value)}
            />
            <Button type="submit" disabled={recording}>
              Confirm
            </Button>
          </form>
        )}
      </div>
    </Card>
  )
}

const testPage = (code: string) => ({
  title: 'Print test',
  under: 'Key this code on the screen that printed the page. It stands nowhere else.',
  blocks: [
    { is: 'code', caption: 'CODE', text: shownCode(code) },
    {
      is: 'text',
      text: 'Look at the page: the rule at the foot is whole, the letters are black and can be read at arm’s length, nothing is cut at the left or the right edge.',
    },
    { is: 'blanks', captions: ['Printer', 'Cable and driver', 'Radio off: yes or no'] },
  ] as const,
})
