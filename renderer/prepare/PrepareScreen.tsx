import { lazy, Suspense } from 'react'
import { routeToHash, type PreparePage } from '../frame/routes'
import { BackupsPage } from './backups/BackupsPage'
import { ExercisesPage } from './exercises/ExercisesPage'
import { GoBagPage } from './bag/GoBagPage'
import { SuppliesPage } from './bag/SuppliesPage'
import { ContactsPage } from './contacts/ContactsPage'
import { ImportersPage } from './clients/ImportersPage'
import { ImportPage } from './import/ImportPage'
import { KitPage } from './kit/KitPage'
import { FormsPage } from './forms/FormsPage'
import { NumbersPage } from './NumbersPage'
import { OperatorsPage } from './operators/OperatorsPage'
import { PeoplePage } from './PeoplePage'
import { PlanPage } from './plan/PlanPage'
import { PlacesPage } from './PlacesPage'
import { PortsPage } from './ports/PortsPage'
import { ProductsPage } from './products/ProductsPage'
import { ReadinessPage } from './ReadinessPage'
import { ArrivalsPage } from './shift/ArrivalsPage'
import { InFlightPage } from './shift/InFlightPage'
import './prepare.css'

/** What is known of the agencies is read when it is first wanted. */
const AgenciesPage = lazy(() => import('./pga/AgenciesPage'))

/** Twenty pages under eight headings: a row that is read at a glance, and under it the pages of the one chosen. */
const groups: readonly { name: string; pages: readonly { page: PreparePage; name: string }[] }[] = [
  { name: 'Readiness', pages: [{ page: 'readiness', name: 'Readiness' }] },
  {
    name: 'Plan',
    pages: [
      { page: 'plan', name: 'Continuity plan' },
      { page: 'bag', name: 'Go-bag' },
      { page: 'supplies', name: 'Supplies' },
    ],
  },
  {
    name: 'Kit',
    pages: [
      { page: 'kit', name: 'Kit of the office' },
      { page: 'import', name: 'Import a file' },
    ],
  },
  {
    name: 'Directory',
    pages: [
      { page: 'contacts', name: 'Contacts' },
      { page: 'ports', name: 'Ports' },
    ],
  },
  {
    name: 'Clients and products',
    pages: [
      { page: 'importers', name: 'Clients' },
      { page: 'products', name: 'Products' },
      { page: 'agencies', name: 'Agencies' },
    ],
  },
  {
    name: 'Numbers and lists',
    pages: [
      { page: 'numbers', name: 'Entry numbers' },
      { page: 'arrivals', name: 'Arrivals' },
      { page: 'inFlight', name: 'In flight' },
      { page: 'forms', name: 'Official forms' },
    ],
  },
  {
    name: 'People and keys',
    pages: [
      { page: 'people', name: 'Firm and signers' },
      { page: 'operators', name: 'Operators and keys' },
    ],
  },
  {
    name: 'Copies and exercises',
    pages: [
      { page: 'backups', name: 'Backups' },
      { page: 'places', name: 'Where things lie' },
      { page: 'exercises', name: 'Exercises' },
    ],
  },
]

export function PrepareScreen({ page, id }: { page: PreparePage; id: string | undefined }) {
  const open = groups.find(({ pages }) => pages.some((one) => one.page === page))
  return (
    <>
      <nav className="subnav" aria-label="Prepare">
        {groups.map(({ name, pages }) => (
          <a
            key={name}
            href={routeToHash({ at: 'prepare', page: pages[0]?.page ?? 'readiness' })}
            aria-current={open?.name === name ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      {open !== undefined && open.pages.length > 1 && (
        <nav className="subnav subnav--pages" aria-label={open.name}>
          {open.pages.map((one) => (
            <a
              key={one.page}
              href={routeToHash({ at: 'prepare', page: one.page })}
              aria-current={one.page === page ? 'page' : undefined}
            >
              {one.name}
            </a>
          ))}
        </nav>
      )}
      <PageOf page={page} id={id} />
    </>
  )
}

function PageOf({ page, id }: { page: PreparePage; id: string | undefined }) {
  switch (page) {
    case 'readiness':
      return <ReadinessPage openId={id} />
    case 'kit':
      return <KitPage />
    case 'import':
      return <ImportPage />
    case 'numbers':
      return <NumbersPage />
    case 'importers':
      return <ImportersPage openId={id} />
    case 'ports':
      return <PortsPage openId={id} />
    case 'products':
      return <ProductsPage openId={id} />
    case 'agencies':
      return (
        <Suspense fallback={<p className="screen muted">Reading the tables of the agencies …</p>}>
          <AgenciesPage openId={id} />
        </Suspense>
      )
    case 'contacts':
      return <ContactsPage openId={id} />
    case 'plan':
      return <PlanPage openId={id} />
    case 'bag':
      return <GoBagPage />
    case 'supplies':
      return <SuppliesPage />
    case 'arrivals':
      return <ArrivalsPage openId={id} />
    case 'inFlight':
      return <InFlightPage openId={id} />
    case 'forms':
      return <FormsPage openId={id} />
    case 'people':
      return <PeoplePage />
    case 'operators':
      return <OperatorsPage />
    case 'exercises':
      return <ExercisesPage />
    case 'backups':
      return <BackupsPage />
    case 'places':
      return <PlacesPage />
  }
}
