import { lazy, type ComponentType } from 'react'
import type { NavGroup } from '../frame/GroupNav'
import type { RecoverPage } from '../frame/routes'
import { StationPages } from '../frame/StationPages'
import { useDesk } from '../store/hooks'
import { conflictsToSettle } from './laptops/conflictsToSettle'
import { LaptopsPage } from './laptops/LaptopsPage'
import { SettlePage } from './laptops/SettlePage'
import { ExportScreen } from './ExportScreen'

/** A page is read when it is first wanted. */
const pages: Record<RecoverPage, ComponentType<{ id?: string | undefined }>> = {
  export: ExportScreen,
  laptops: LaptopsPage,
  settle: SettlePage,
  reconnect: lazy(() => import('./before/ReconnectPage')),
  nextNumber: lazy(() => import('./before/NextNumberPage')),
  query: lazy(() => import('./before/QueryPage')),
  lanes: lazy(() => import('./lanes/LanesPage')),
  keying: lazy(() => import('./keying/KeyingPage')),
  second: lazy(() => import('./keying/SecondPage')),
  maps: lazy(() => import('./maps/MapsPage')),
  filing: lazy(() => import('./filing/FilingPage')),
  receipts: lazy(() => import('./filing/ReceiptsPage')),
  accounting: lazy(() => import('./accounting/AccountingPage')),
  late: lazy(() => import('./accounting/LatePage')),
  afterRelease: lazy(() => import('./close/AfterReleasePage')),
  afterAction: lazy(() => import('./close/AfterActionPage')),
  close: lazy(() => import('./close/ClosePage')),
}

/** The pages of Recover under few headings, in the order of going home. */
const groupsOf = (toSettle: number): readonly NavGroup[] => [
  { name: 'Bundle', pages: [{ name: 'Export', to: { at: 'recover', page: 'export' } }] },
  {
    name: 'Laptops',
    pages: [
      { name: 'Other laptops', to: { at: 'recover', page: 'laptops' } },
      {
        name: toSettle > 0 ? `Values to settle (${toSettle})` : 'Values to settle',
        to: { at: 'recover', page: 'settle' },
      },
    ],
  },
  {
    name: 'Before filing',
    pages: [
      { name: 'Leave to reconnect', to: { at: 'recover', page: 'reconnect' } },
      { name: 'Next number', to: { at: 'recover', page: 'nextNumber' } },
      { name: 'What ACE has', to: { at: 'recover', page: 'query' } },
    ],
  },
  {
    name: 'Back entry',
    pages: [
      { name: 'Lanes and queue', to: { at: 'recover', page: 'lanes' } },
      { name: 'Guided keying', to: { at: 'recover', page: 'keying' } },
      { name: 'Second keying', to: { at: 'recover', page: 'second' } },
      { name: 'Spreadsheet maps', to: { at: 'recover', page: 'maps' } },
    ],
  },
  {
    name: 'Filing',
    pages: [
      { name: 'Files for ACE', to: { at: 'recover', page: 'filing' } },
      { name: 'Receipts', to: { at: 'recover', page: 'receipts' } },
    ],
  },
  {
    name: 'Accounting',
    pages: [
      { name: 'Full accounting', to: { at: 'recover', page: 'accounting' } },
      { name: 'Late list', to: { at: 'recover', page: 'late' } },
    ],
  },
  {
    name: 'Close',
    pages: [
      { name: 'After release', to: { at: 'recover', page: 'afterRelease' } },
      { name: 'After-action report', to: { at: 'recover', page: 'afterAction' } },
      { name: 'Archive and close', to: { at: 'recover', page: 'close' } },
    ],
  },
]

export function RecoverScreen({ page, id }: { page: RecoverPage; id: string | undefined }) {
  const toSettle = useDesk((desk) => conflictsToSettle(desk.state).length)
  const Page = pages[page]
  return (
    <StationPages station="Recover" groups={groupsOf(toSettle)} here={{ at: 'recover', page }}>
      <Page id={id} />
    </StationPages>
  )
}
