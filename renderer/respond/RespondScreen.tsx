import { lazy, type ComponentType } from 'react'
import type { NavGroup } from '../frame/GroupNav'
import type { RespondPage } from '../frame/routes'
import { StationPages } from '../frame/StationPages'
import { EntriesList } from './EntriesList'

/** A page is read when it is first wanted: the list of entries does not wait for it. */
const pages: Record<Exclude<RespondPage, 'entries'>, ComponentType<{ id?: string | undefined }>> = {
  queue: lazy(() => import('./queue/QueuePage')),
  port: lazy(() => import('./queue/PortListPage')),
  triage: lazy(() => import('./triage/TriagePage')),
  templates: lazy(() => import('./bulk/TemplatesPage')),
  print: lazy(() => import('./bulk/PrintPage')),
  letters: lazy(() => import('./bulk/LettersPage')),
  review: lazy(() => import('./review/ReviewPage')),
  screening: lazy(() => import('./review/ScreeningPage')),
  paper: lazy(() => import('./review/PaperPage')),
  counter: lazy(() => import('./counter/CounterPage')),
  followUp: lazy(() => import('./counter/FollowUpPage')),
  outside: lazy(() => import('./counter/OutsidePage')),
  authorisations: lazy(() => import('./leave/AuthorisationsPage')),
  exceptions: lazy(() => import('./leave/ExceptionsPage')),
  roads: lazy(() => import('./roads/RoadsPage')),
  isf: lazy(() => import('./roads/IsfPage')),
  money: lazy(() => import('./money/MoneyPage')),
}

/** The pages of Respond under few headings, in the order of a hard day. */
const groups: readonly NavGroup[] = [
  {
    name: 'Queue',
    pages: [
      { name: 'Queue', to: { at: 'respond', page: 'queue' } },
      { name: 'Port’s priority list', to: { at: 'respond', page: 'port' } },
      { name: 'In flight at the cut', to: { at: 'respond', page: 'triage' } },
      { name: 'Roads', to: { at: 'respond', page: 'roads' } },
      { name: 'Security filings', to: { at: 'respond', page: 'isf' } },
    ],
  },
  {
    name: 'Entries',
    pages: [
      { name: 'Entries', to: { at: 'respond', page: 'entries' } },
      { name: 'Templates', to: { at: 'respond', page: 'templates' } },
      { name: 'Review', to: { at: 'respond', page: 'review' } },
      { name: 'Screening', to: { at: 'respond', page: 'screening' } },
    ],
  },
  {
    name: 'Print',
    pages: [
      { name: 'Print many', to: { at: 'respond', page: 'print' } },
      { name: 'Letters for many', to: { at: 'respond', page: 'letters' } },
      { name: 'Which paper is this?', to: { at: 'respond', page: 'paper' } },
    ],
  },
  {
    name: 'Counter',
    pages: [
      { name: 'Counter', to: { at: 'respond', page: 'counter' } },
      { name: 'Follow-up', to: { at: 'respond', page: 'followUp' } },
      { name: 'Files outside', to: { at: 'respond', page: 'outside' } },
    ],
  },
  {
    name: 'Leave',
    pages: [
      { name: 'Authorization', to: { at: 'respond', page: 'authorisations' } },
      { name: 'Exceptions', to: { at: 'respond', page: 'exceptions' } },
    ],
  },
  { name: 'Money', pages: [{ name: 'Money', to: { at: 'respond', page: 'money' } }] },
]

export interface RespondScreenProps {
  page: RespondPage
  id: string | undefined
  onNewEntry: () => void
  onCopyEntry: (entryId: string) => void
}

export function RespondScreen({ page, id, ...hands }: RespondScreenProps) {
  return (
    <StationPages station="Respond" groups={groups} here={{ at: 'respond', page }}>
      <PageOf page={page} id={id} {...hands} />
    </StationPages>
  )
}

function PageOf({ page, id, onNewEntry, onCopyEntry }: RespondScreenProps) {
  if (page === 'entries') return <EntriesList onNewEntry={onNewEntry} onCopyEntry={onCopyEntry} />
  const Page = pages[page]
  return <Page id={id} />
}
