import { useState } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { Incident } from '../../shared/domain/kinds'
import { printedMoment } from '../../shared/sheets/printed'
import { IncidentForm } from '../communicate/IncidentForm'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { LeaveOfEntry, LeaveStanding } from './leave/LeaveOfEntry'

/** What every downtime letter of this outage says: keyed once. `entry`: and what covers this one entry now. */
export function OutageCard({ incident, entry }: { incident: Incident; entry?: EntryFile }) {
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
      <p>Began {began === undefined ? '(not keyed: a blank for ink)' : printedMoment(began)}.</p>
      {entry === undefined ? <LeaveStanding /> : <LeaveOfEntry file={entry} />}
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
