import { useState } from 'react'
import { logContent } from '../../../shared/exchange/log/content'
import { logCsv } from '../../../shared/exchange/log/csv'
import type { LogFile } from '../../../shared/exchange/log/format'
import { apartWords, logReport } from '../../../shared/exchange/log/print'
import type { Line } from '../../../shared/log/lines'
import { wallTime } from '../../../shared/log/times'
import { operatorName } from '../../frame/Rail'
import { saveFileOutside } from '../../paper/saveOutside'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { headsOf } from '../../store/itemsSince'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { writingErrorWords } from '../../words/errors'
import { dayOf, timeOf } from '../../words/times'

export interface ExportDialogProps {
  all: readonly Line[]
  wanted: readonly Line[]
  sifted: string
  onClose: () => void
}

/** Prints or saves what is shown. Counsel's entries are never among the others: they have a print of their own. */
export function ExportDialog({ all, wanted, sifted, onClose }: ExportDialogProps) {
  const desk = useDeskHandle()
  const { busy, said, print, save } = useReport()
  const [forCounsel, setForCounsel] = useState(false)
  const [saved, setSaved] = useState<string>()
  const content = () => contentNow(desk, { all, wanted, sifted, forCounsel })
  const now = content()
  const name = `incident log${forCounsel ? ' for counsel' : ''} ${stampOf(desk)}`

  const saveText = async (ending: 'csv' | 'json', text: string) => {
    const file = `${name}${desk.drill ? ' EXERCISE' : ''}.${ending}`
    const done = await saveFileOutside(desk, {
      name: file,
      bytes: new TextEncoder().encode(text),
      what: forCounsel ? 'Incident log for counsel' : 'Incident log',
    })
    if (done.ok) return setSaved(`Saved as ${done.value}. It is not sealed: anyone who has it can read it.`)
    setSaved(writingErrorWords(done.error))
  }

  return (
    <Dialog open wide title="Print or save the log" about={aboutWords(now, sifted)} onClose={onClose}>
      <div className="stack">
        <div className="log-whose" role="radiogroup" aria-label="For whom">
          {[false, true].map((one) => (
            <label key={String(one)} className="check">
              <input type="radio" name="log-whose" checked={forCounsel === one} onChange={() => setForCounsel(one)} />
              {one ? 'For counsel alone' : 'Ordinary: without counsel’s entries'}
            </label>
          ))}
        </div>
        <div className="log-card__do">
          <Button look="primary" large disabled={busy} onClick={() => void print(() => logReport(content()))}>
            Print the log
          </Button>
          <Button large disabled={busy} onClick={() => void save(() => logReport(content()), name)}>
            Save as PDF
          </Button>
          <Button large onClick={() => void saveText('csv', logCsv(content()))}>
            Save as a table
          </Button>
          <Button large onClick={() => void saveText('json', JSON.stringify(content(), null, 1))}>
            Save as JSON
          </Button>
        </div>
        <p aria-live="polite" className="small">
          {saved ?? said ?? ''}
        </p>
        <div className="form-actions">
          <Button onClick={onClose}>Close</Button>
        </div>
      </div>
    </Dialog>
  )
}

const contentNow = (
  desk: Desk,
  { all, wanted, sifted, forCounsel }: Omit<ExportDialogProps, 'onClose'> & { forCounsel: boolean },
): LogFile =>
  logContent(desk.state, {
    all,
    wanted,
    forCounsel,
    sifted,
    preparedBy: operatorName(desk),
    made: wallTime(desk.now()),
    drill: desk.drill,
    heads: headsOf(desk),
  })

function aboutWords(log: LogFile, sifted: string): string {
  const count = log.lines.length
  const lines = `${count.toLocaleString('en-US')} ${count === 1 ? 'line' : 'lines'}${sifted === '' ? '' : `: ${sifted}`}.`
  return [lines, apartWords(log)].filter(Boolean).join(' ')
}

/** 2026-11-24 0540: files of one day are told apart. */
function stampOf(desk: Desk): string {
  const now = desk.now()
  return `${dayOf(now)} ${timeOf(now).replace(':', '')}`
}
