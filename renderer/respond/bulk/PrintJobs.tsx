import { useState } from 'react'
import { madeOf, pageWords, type PrintJob } from '../../../shared/domain/respond/printJobs'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { JobDialog } from './JobDialog'
import type { PileWork } from './pileWork'

export interface PrintJobsProps {
  jobs: readonly PrintJob[]
  /** id of the job that the address names */
  open: string | undefined
  work: PileWork
}

/** The print queue: what went to the printer, and how far it is on paper by somebody's word. */
export function PrintJobs({ jobs, open, work }: PrintJobsProps) {
  const [opened, setOpened] = useState(open)
  const shown = jobs.find(({ id }) => id === opened)
  return (
    <Card title="Print queue">
      {jobs.length === 0 && <p className="muted">Nothing was printed as a pile yet.</p>}
      <ul className="bulk-jobs">
        {jobs.map((job) => (
          <li key={job.id} className="bulk-job">
            <span className="bulk-row">
              <strong>{job.title}</strong>
              <JobTag job={job} />
            </span>
            <span className="small muted">
              {momentWords(job.at)} · {job.by} · {job.pages} pages
              {job.doneAt === '' &&
                job.goodUpTo > 0 &&
                ` · good up to ${job.goodUpTo}: ${pageWords(job, job.goodUpTo)}`}
            </span>
            <span>
              <Button onClick={() => setOpened(job.id)} aria-label={`${askOf(job)} ${job.title}`}>
                {askOf(job)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {shown !== undefined && <JobDialog key={shown.id} job={shown} work={work} onClose={() => setOpened(undefined)} />}
    </Card>
  )
}

const askOf = ({ doneAt }: PrintJob): string => (doneAt === '' ? 'How far did it come?' : 'Print again')

function JobTag({ job }: { job: PrintJob }) {
  if (job.doneAt !== '') return <Tag>on paper, says {job.doneBy}</Tag>
  const made = madeOf(job)
  return made < job.packets.length ? (
    <Tag tone="later">
      {made} of {job.packets.length} made
    </Tag>
  ) : (
    <Tag tone="note">not seen whole on paper yet</Tag>
  )
}
