import { useState } from 'react'
import { entityOf, textOf } from '../../shared/journal/state'
import { useDesk } from '../store/hooks'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { Screen } from '../ui/Screen'
import '../ui/factList.css'
import { addressWords } from '../words/address'
import { KeyedForm } from './KeyedForm'
import { firmFields } from './peopleFields'
import { SignersCard } from './SignersCard'

/** What the firm is, which ports it works, and who may sign. */
export function PeoplePage() {
  const [open, setOpen] = useState(false)
  const firm = useDesk((desk) => entityOf(desk.state, 'firm', 'firm'))
  const close = () => setOpen(false)
  return (
    <Screen title="Firm and people" about="what stands on letters, and who signs">
      <div className="two">
        <Card title="Firm" aside={<Button onClick={() => setOpen(true)}>Change</Button>}>
          <dl className="fact-list">
            {firmFields.map(({ field, label, sort }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd className={sort === 'code' ? 'mono' : undefined}>
                  {(sort === 'address' ? addressWords(textOf(firm, field)) : textOf(firm, field)) ||
                    'not keyed: prints as a blank'}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
        <div className="stack">
          <SignersCard />
        </div>
      </div>
      <Dialog open={open} title="The firm" onClose={close} wide>
        {open && (
          <KeyedForm
            action="firm.keyed"
            kind="firm"
            id="firm"
            fields={firmFields}
            needed={['name', 'The firm has a name.']}
            onDone={close}
            onCancel={close}
          />
        )}
      </Dialog>
    </Screen>
  )
}
