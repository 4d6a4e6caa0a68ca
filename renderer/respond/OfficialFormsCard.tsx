import { filedForms, type FiledForm } from '../../shared/sheets/official/filedForm'
import type { PacketPlan } from '../../shared/sheets/packet'
import { go } from '../frame/routes'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import type { Printing } from './usePrinting'

const formsOf = ({ state }: Desk): FiledForm[] => filedForms(state)

/** The agencies' own forms, filled with this entry: they go where the port wants them instead of our sheet (practice 7). */
export function OfficialFormsCard({
  plan,
  printed,
  printing,
}: {
  /** as it prints now, or as it is on paper */
  plan: () => PacketPlan
  printed: boolean
  printing: Printing
}) {
  const forms = useMade(['officialForm', 'formBinding'], formsOf).filter(({ filled }) => filled.by !== 'nobody')
  if (forms.length === 0) return null
  return (
    <Card
      title="On the agency’s own form"
      aside={<Button onClick={() => go({ at: 'prepare', page: 'forms' })}>Forms on file</Button>}
    >
      <ul className="packet-forms">
        {forms.map((form) => (
          <li key={form.id}>
            <span>
              {form.title}
              {form.edition !== '' && `, edition ${form.edition}`}
            </span>
            <Button disabled={printing.busy} onClick={() => void printing.printOfficial(plan(), form, printed)}>
              Print
            </Button>
            <Button disabled={printing.busy} onClick={() => void printing.saveOfficial(plan(), form, printed)}>
              Save PDF
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
