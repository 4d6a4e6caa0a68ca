import { useState } from 'react'
import { madeOf, pageWords, pileOf, placeOf, type PrintJob } from '../../../shared/domain/respond/printJobs'
import type { Result } from '../../../shared/result'
import { useDeskHandle } from '../../store/hooks'
import type { RecordError } from '../../store/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { allOnPaper, offTheList, sawOnPaper } from './printJob'
import { printAgainFrom, type PileWork } from './pileWork'

export interface JobDialogProps {
  job: PrintJob
  work: PileWork
  onClose: () => void
}

/** After a jam: the last page that came out well is read off the paper, and printing goes on at the next. */
export function JobDialog({ job, work, onClose }: JobDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const pile = pileOf(job)
  const before = pile[job.goodUpTo - 1]
  const [packet, setPacket] = useState(String(before === undefined ? '' : before.packet))
  const [page, setPage] = useState(before?.of === 'packet' ? String(before.page) : before === undefined ? '' : '0')
  const [wrong, setWrong] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const opened = work.opened.get(job.id)
  const made = madeOf(job)
  const noPages = job.pages === 0

  const store = async (recorded: Promise<Result<unknown, RecordError>>): Promise<boolean> => {
    const done = await recorded
    if (!done.ok) setRefusal(recordErrorWords(done.error))
    return done.ok
  }
  const place = (): number | undefined => {
    if (packet === '') return 0
    if (packet === '-1') return job.pages
    const number = Number(page)
    const found = /^\d{1,5}$/u.test(page.trim()) ? placeOf(pile, Number(packet), number) : 0
    return found === 0 ? undefined : found
  }
  const goOn = async () => {
    const good = place()
    const pages = job.packets[Number(packet)]?.pages ?? 0
    setWrong(
      good === undefined
        ? `This packet has pages 1 to ${pages}${job.separators ? '; its separator is 0' : ''}.`
        : undefined,
    )
    if (good === undefined || !(await store(sawOnPaper(desk, job, good)))) return
    onClose()
    if (good >= job.pages) return say('That was the last page. Say that all of it is on paper.', 'note')
    void printAgainFrom(desk, job, good + 1)
  }
  const done = async () => {
    if (!(await store(allOnPaper(desk, job)))) return
    say(`${job.title}: all on paper.`, 'good')
    onClose()
  }
  const remove = async () => {
    if (await store(offTheList(desk, job))) onClose()
  }
  return (
    <Dialog
      open
      wide
      title={job.title}
      about={`${made} packets, ${job.pages} pages. ${opened === undefined ? 'How far the print dialogs opened is not known in this window.' : `The print dialogs opened up to page ${opened}, ${pageWords(job, opened)}.`}`}
      onClose={onClose}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void goOn()
        }}
      >
        {made < job.packets.length && (
          <p className="field__error">
            {job.packets.length - made} of its packets were not made: Lifeboat ended before. Choose them again in the
            list.
          </p>
        )}
        <div className="form-grid">
          <SelectField
            id="job-packet"
            label="Last page that came out well: entry"
            options={[
              { value: '', label: 'nothing came out yet' },
              ...job.packets.map(({ entryNumber, pages }, nth) => ({
                value: String(nth),
                label: `${nth + 1}: ${entryNumber}, ${pages} pages`,
              })),
              ...(job.labels ? [{ value: '-1', label: 'all, the labels too' }] : []),
            ]}
            value={packet}
            onChange={({ target }) => setPacket(target.value)}
          />
          {packet !== '' && packet !== '-1' && (
            <TextField
              id="job-page"
              label="Page, as at its foot"
              mono
              inputMode="numeric"
              hint={`Page x of ${job.packets[Number(packet)]?.pages ?? 0}${job.separators ? '; 0 is the separator before it' : ''}`}
              value={page}
              error={wrong}
              onChange={({ target }) => setPage(target.value)}
            />
          )}
        </div>
        <p className="small muted">
          It goes on from the kept, sealed pages: the same paper to the byte, no new revision.
        </p>
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <div className="form-actions">
          <Button look="quiet" onClick={() => void remove()}>
            Take it off the list
          </Button>
          <Button onClick={() => void done()} disabled={noPages}>
            All of it is on paper
          </Button>
          <Button type="submit" look="primary" disabled={work.busy || noPages}>
            Print from the next page
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
