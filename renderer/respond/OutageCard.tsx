import { useState } from 'react'
import type { Incident } from '../../shared/domain/kinds'
import { printedMoment } from '../../shared/sheets/printed'
import { IncidentForm } from '../communicate/IncidentForm'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'

const states = { notAsked: 'not asked for yet', requested: 'asked for', granted: 'granted' } as const

/** What every downtime letter of this outage says: keyed once. */
export function OutageCard({ incident }: { incident: Incident }) {
  const [open, setOpen] = useState(false)
  const began = incident.outageBegan
  const close = () => setOpen(false)
  return (
    <Card
      title="What the letter says of the outage"
      aside={
        <Button look="quiet" onClick={() => setOpen(true)}>
          Change
        </Button>
      }
    >
      <p>
        Began {began === undefined ? '(not keyed: a blank for ink)' : printedMoment(began)}. Downtime authorization{' '}
        {states[incident.authorisationState ?? 'notAsked']}
        {incident.authorisationReference === undefined ? '' : `, reference ${incident.authorisationReference}`}.
      </p>
      <Dialog
        open={open}
        title="What the letter says of the outage"
        about="Keyed once for this outage; every letter printed from now on says the same."
        onClose={close}
        wide
      >
        {open && <IncidentForm onClose={close} />}
      </Dialog>
    </Card>
  )
}
