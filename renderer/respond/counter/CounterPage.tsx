import { CarryView } from './CarryView'
import { SheetsView } from './SheetsView'
import { SheetView } from './SheetView'
import { StampsView } from './StampsView'
import { VisitView } from './VisitView'
import './counter.css'

/** Who carries what, and what the officer said. `sheet-` before an id: a decision sheet that came back. */
export default function CounterPage({ id }: { id?: string | undefined }) {
  if (id === undefined) return <CarryView />
  if (id === 'sheets') return <SheetsView />
  if (id === 'stamps') return <StampsView />
  if (id.startsWith(SHEET)) return <SheetView key={id} id={id.slice(SHEET.length)} />
  return <VisitView key={id} id={id} />
}

const SHEET = 'sheet-'
