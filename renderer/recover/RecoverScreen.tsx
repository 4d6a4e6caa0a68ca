import { routeToHash, type RecoverPage } from '../frame/routes'
import { useDesk } from '../store/hooks'
import { conflictsToSettle } from './laptops/conflictsToSettle'
import { LaptopsPage } from './laptops/LaptopsPage'
import { SettlePage } from './laptops/SettlePage'
import { ExportScreen } from './ExportScreen'

const pages: readonly { page: RecoverPage; name: string }[] = [
  { page: 'export', name: 'Export and accounting' },
  { page: 'laptops', name: 'Other laptops' },
  { page: 'settle', name: 'Values to settle' },
]

export function RecoverScreen({ page }: { page: RecoverPage }) {
  const toSettle = useDesk((desk) => conflictsToSettle(desk.state).length)
  return (
    <>
      <nav className="subnav" aria-label="Recover">
        {pages.map((one) => (
          <a
            key={one.page}
            href={routeToHash({ at: 'recover', page: one.page })}
            aria-current={one.page === page ? 'page' : undefined}
          >
            {one.name}
            {one.page === 'settle' && toSettle > 0 && ` (${toSettle})`}
          </a>
        ))}
      </nav>
      <PageOf page={page} />
    </>
  )
}

function PageOf({ page }: { page: RecoverPage }) {
  switch (page) {
    case 'export':
      return <ExportScreen />
    case 'laptops':
      return <LaptopsPage />
    case 'settle':
      return <SettlePage />
  }
}
