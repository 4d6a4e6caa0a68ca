import { officialFills, type OfficialFill } from '../../shared/sheets/official/officialFills'
import type { PacketPlan } from '../../shared/sheets/packet'
import type { PacketValues } from '../../shared/sheets/values'
import { go } from '../frame/routes'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import type { Printing } from './usePrinting'

const fillsOf = ({ state }: Desk, shown: PacketValues): OfficialFill[] => officialFills(state, shown)

/** The agencies' own forms, filled with this entry: they go where the port wants them instead of our sheet (practice 7). */
export function OfficialFormsCard({
  shown,
  plan,
  printed,
  printing,
}: {
  /** what the packet says now: which sheets for agencies are in it */
  shown: PacketValues
  /** as it prints now, or as it is on paper */
  plan: () => Promise<PacketPlan>
  printed: boolean
  printing: Printing
}) {
  const fills = useMade(['officialForm', 'formBinding'], fillsOf, shown)
  if (fills.length === 0) return null
  return (
    <Card
      title="On the agency’s own form"
      aside={<Button onClick={() => go({ at: 'prepare', page: 'forms' })}>Forms on file</Button>}
    >
      <ul className="packet-forms">
        {fills.map((fill) => (
          <li key={`${fill.form.id} ${fill.at ?? ''}`}>
            <span>
              {fill.form.title}
              {fill.form.edition !== '' && `, edition ${fill.form.edition}`}
              {linesOf(fill, shown)}
            </span>
            <Button
              disabled={printing.busy}
              onClick={() => void plan().then((made) => printing.printOfficial(made, fill, printed))}
            >
              Print
            </Button>
            <Button
              disabled={printing.busy}
              onClick={() => void plan().then((made) => printing.saveOfficial(made, fill, printed))}
            >
              Save PDF
            </Button>
          </li>
        ))}
      </ul>
      {fills.some(({ at }) => at !== undefined) && (
        <p className="muted small">
          Filled with the answers of the checklist. Hand it over in place of our sheet of the same form.
        </p>
      )}
    </Card>
  )
}

/** Said of a form that is made for some lines of the entry. */
function linesOf({ at }: OfficialFill, { agencies, lines }: PacketValues): string {
  const own = at === undefined ? [] : (agencies?.forms[at]?.lines ?? [])
  if (own.length === 0 || own.length === lines.length) return ''
  return `, line ${own.map((line) => lines[line]?.number ?? line + 1).join(', ')}`
}
