import { lazy, type ComponentType } from 'react'
import type { NavGroup } from '../frame/GroupNav'
import type { CommunicatePage } from '../frame/routes'
import { StationPages } from '../frame/StationPages'
import { NowPage } from './now/NowPage'
import './communicate.css'

/** A page is read when it is first wanted: an open desk does not wait for what only an incident needs. */
const pages: Record<Exclude<CommunicatePage, 'now'>, ComponentType<{ id?: string | undefined }>> = {
  facts: lazy(() => import('./facts/FactsPage')),
  reports: lazy(() => import('./reports/ReportsPage')),
  calls: lazy(() => import('./calls/CallsPage')),
  schedule: lazy(() => import('./schedule/SchedulePage')),
  messages: lazy(() => import('./messages/MessagesPage')),
  sheets: lazy(() => import('./sheets/SheetsPage')),
  log: lazy(() => import('./log/LogPage')),
  evidence: lazy(() => import('./evidence/EvidencePage')),
  board: lazy(() => import('./board/BoardPage')),
  deadlines: lazy(() => import('./deadlines/DeadlinesPage')),
  lost: lazy(() => import('./lost/LostPage')),
}

/** Twelve pages under six headings, as in Prepare. */
const groups: readonly NavGroup[] = [
  { name: 'Now', pages: [{ name: 'Now', to: { at: 'communicate', page: 'now' } }] },
  {
    name: 'Facts and reports',
    pages: [
      { name: 'Incident facts', to: { at: 'communicate', page: 'facts' } },
      { name: 'Reports to the SOC', to: { at: 'communicate', page: 'reports' } },
    ],
  },
  {
    name: 'Calls and messages',
    pages: [
      { name: 'Calls', to: { at: 'communicate', page: 'calls' } },
      { name: 'Status calls', to: { at: 'communicate', page: 'schedule' } },
      { name: 'Messages', to: { at: 'communicate', page: 'messages' } },
    ],
  },
  {
    name: 'Papers',
    pages: [
      { name: 'Status board', to: { at: 'communicate', page: 'board' } },
      { name: 'Sheets for others', to: { at: 'communicate', page: 'sheets' } },
    ],
  },
  {
    name: 'Log and evidence',
    pages: [
      { name: 'Incident log', to: { at: 'communicate', page: 'log' } },
      { name: 'Evidence', to: { at: 'communicate', page: 'evidence' } },
    ],
  },
  { name: 'Deadlines', pages: [{ name: 'Deadlines', to: { at: 'communicate', page: 'deadlines' } }] },
  { name: 'Something is lost', pages: [{ name: 'Something is lost', to: { at: 'communicate', page: 'lost' } }] },
]

interface CommunicateScreenProps {
  page: CommunicatePage
  id: string | undefined
  onDeclare: () => void
}

export function CommunicateScreen({ page, id, onDeclare }: CommunicateScreenProps) {
  return (
    <StationPages station="Communicate" groups={groups} here={{ at: 'communicate', page }}>
      <PageOf page={page} id={id} onDeclare={onDeclare} />
    </StationPages>
  )
}

function PageOf({ page, id, onDeclare }: CommunicateScreenProps) {
  if (page === 'now') return <NowPage id={id} onDeclare={onDeclare} />
  const Page = pages[page]
  return <Page id={id} />
}
