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

const pages: readonly { page: PreparePage; name: string }[] = [
  { page: 'readiness', name: 'Readiness' },
  { page: 'kit', name: 'Kit' },
  { page: 'import', name: 'Import' },
  { page: 'numbers', name: 'Entry numbers' },
  { page: 'importers', name: 'Clients' },
  { page: 'products', name: 'Products' },
  { page: 'contacts', name: 'Contacts' },
  { page: 'ports', name: 'Ports' },
  { page: 'plan', name: 'Plan' },
  { page: 'bag', name: 'Go-bag' },
  { page: 'supplies', name: 'Supplies' },
  { page: 'arrivals', name: 'Arrivals' },
  { page: 'inFlight', name: 'In flight' },
  { page: 'forms', name: 'Official forms' },
  { page: 'people', name: 'Firm and people' },
  { page: 'operators', name: 'Operators and keys' },
  { page: 'backups', name: 'Backups' },
  { page: 'exercises', name: 'Exercises' },
  { page: 'places', name: 'Where things lie' },
]

export function PrepareScreen({ page, id }: { page: PreparePage; id: string | undefined }) {
  return (
    <>
      <nav className="subnav" aria-label="Prepare">
        {pages.map((one) => (
          <a
            key={one.page}
            href={routeToHash({ at: 'prepare', page: one.page })}
            aria-current={one.page === page ? 'page' : undefined}
          >
            {one.name}
          </a>
        ))}
      </nav>
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
