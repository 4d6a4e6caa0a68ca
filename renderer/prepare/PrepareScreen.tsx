import { lazy, type ComponentType } from 'react'
import type { NavGroup } from '../frame/GroupNav'
import type { PreparePage } from '../frame/routes'
import { StationPages } from '../frame/StationPages'
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

const pages: Record<PreparePage, ComponentType<{ openId: string | undefined }>> = {
  readiness: ReadinessPage,
  kit: KitPage,
  import: ImportPage,
  numbers: NumbersPage,
  importers: ImportersPage,
  ports: PortsPage,
  products: ProductsPage,
  // what is known of the agencies is read when it is first wanted
  agencies: lazy(() => import('./pga/AgenciesPage')),
  contacts: ContactsPage,
  plan: PlanPage,
  bag: GoBagPage,
  supplies: SuppliesPage,
  arrivals: ArrivalsPage,
  inFlight: InFlightPage,
  forms: FormsPage,
  people: PeoplePage,
  operators: OperatorsPage,
  exercises: ExercisesPage,
  backups: BackupsPage,
  places: PlacesPage,
}

/** Twenty pages under eight headings: a row that is read at a glance, and under it the pages of the one chosen. */
const groups: readonly NavGroup[] = [
  { name: 'Readiness', pages: [{ name: 'Readiness', to: { at: 'prepare', page: 'readiness' } }] },
  {
    name: 'Plan',
    pages: [
      { name: 'Continuity plan', to: { at: 'prepare', page: 'plan' } },
      { name: 'Go-bag', to: { at: 'prepare', page: 'bag' } },
      { name: 'Supplies', to: { at: 'prepare', page: 'supplies' } },
    ],
  },
  {
    name: 'Kit',
    pages: [
      { name: 'Kit of the office', to: { at: 'prepare', page: 'kit' } },
      { name: 'Import a file', to: { at: 'prepare', page: 'import' } },
    ],
  },
  {
    name: 'Directory',
    pages: [
      { name: 'Contacts', to: { at: 'prepare', page: 'contacts' } },
      { name: 'Ports', to: { at: 'prepare', page: 'ports' } },
    ],
  },
  {
    name: 'Clients and products',
    pages: [
      { name: 'Clients', to: { at: 'prepare', page: 'importers' } },
      { name: 'Products', to: { at: 'prepare', page: 'products' } },
      { name: 'Agencies', to: { at: 'prepare', page: 'agencies' } },
    ],
  },
  {
    name: 'Numbers and lists',
    pages: [
      { name: 'Entry numbers', to: { at: 'prepare', page: 'numbers' } },
      { name: 'Arrivals', to: { at: 'prepare', page: 'arrivals' } },
      { name: 'In flight', to: { at: 'prepare', page: 'inFlight' } },
      { name: 'Official forms', to: { at: 'prepare', page: 'forms' } },
    ],
  },
  {
    name: 'People and keys',
    pages: [
      { name: 'Firm and signers', to: { at: 'prepare', page: 'people' } },
      { name: 'Operators and keys', to: { at: 'prepare', page: 'operators' } },
    ],
  },
  {
    name: 'Copies and exercises',
    pages: [
      { name: 'Backups', to: { at: 'prepare', page: 'backups' } },
      { name: 'Where things lie', to: { at: 'prepare', page: 'places' } },
      { name: 'Exercises', to: { at: 'prepare', page: 'exercises' } },
    ],
  },
]

export function PrepareScreen({ page, id }: { page: PreparePage; id: string | undefined }) {
  const Page = pages[page]
  return (
    <StationPages
      station="Prepare"
      groups={groups}
      here={{ at: 'prepare', page }}
      reading={page === 'agencies' ? 'Reading the tables of the agencies …' : 'Reading …'}
    >
      <Page openId={id} />
    </StationPages>
  )
}
