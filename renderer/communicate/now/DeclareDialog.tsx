import { useCallback, useState, type ReactNode } from 'react'
import {
  FIRST_INCIDENT,
  incidentName,
  openIncidents,
  type IncidentRow,
} from '../../../shared/domain/incident/incidents'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { focusFirst } from '../../ui/focusFirst'
import { useSay } from '../../ui/Status'
import { momentWords } from '../../words/times'
import type { Declared } from './declare'
import { DeclareForm } from './DeclareForm'
import { DeclaredStep } from './DeclaredStep'
import './now.css'

/** F4 on every screen. */
export const DECLARE_KEY = 'F4'

/** The address of an incident's page. */
export const toIncident = (id: string) =>
  ({ at: 'communicate', page: 'now', ...(id === FIRST_INCIDENT ? {} : { id }) }) as const

export function useDeclareDialog(): { declare: () => void; dialog: ReactNode } {
  const [open, setOpen] = useState(false)
  const declare = useCallback(() => setOpen(true), [])
  const close = useCallback(() => setOpen(false), [])
  return { declare, dialog: open ? <DeclareDialog onClose={close} /> : null }
}

/** One key, one dialog: asks whether it is a second one, declares, and offers the pages of the first hour. */
function DeclareDialog({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [running] = useState(() => openIncidents(desk.state).at(-1))
  const [second, setSecond] = useState(running === undefined)
  const [declared, setDeclared] = useState<Declared>()
  const finish = () => {
    if (declared !== undefined) {
      say('Declared. First-hour pages can be printed again from here.', 'good')
      go(toIncident(declared.id))
    }
    onClose()
  }
  if (declared !== undefined)
    return (
      <Dialog open title="The incident is declared" onClose={finish} wide>
        <DeclaredStep declared={declared} onClose={finish} />
      </Dialog>
    )
  if (!second && running !== undefined)
    return <SecondOne running={running} onSecond={() => setSecond(true)} onClose={onClose} />
  return (
    <Dialog
      open
      wide
      title={running === undefined ? 'Declare an incident' : 'Declare a second incident'}
      about="By the clock of this laptop. What you do not know stays empty: Enter declares."
      onClose={onClose}
    >
      <DeclareForm second={running !== undefined} onDeclared={setDeclared} onClose={onClose} />
    </Dialog>
  )
}

interface SecondOneProps {
  running: IncidentRow
  onSecond: () => void
  onClose: () => void
}

/** The likelier wish is to correct the one that runs; a second one is real, and gets clocks of its own. */
function SecondOne({ running, onSecond, onClose }: SecondOneProps) {
  const correct = () => {
    onClose()
    go(toIncident(running.id))
  }
  const { declaredAt = '', title } = running.fields
  return (
    <Dialog
      open
      title="One incident is open already"
      about={`${title ?? incidentName(running)} is open since ${momentWords(declaredAt)}. Declaring again makes a second one with its own clock and its own tasks.`}
      onClose={onClose}
    >
      <div className="form-actions">
        <Button onClick={onSecond}>It is a second one</Button>
        <Button look="primary" ref={focusFirst} onClick={correct}>
          Correct the first
        </Button>
      </div>
    </Dialog>
  )
}
