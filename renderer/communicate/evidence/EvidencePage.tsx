import { useState } from 'react'
import { incidentsOf } from '../../../shared/domain/incident/incidents'
import { doubleNumbers, whereNow, type ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { BundleDialog } from './BundleDialog'
import { ExhibitCard } from './ExhibitCard'
import { StepDialog } from './StepDialog'
import { TakeDialog } from './TakeDialog'
import { exhibitsHere } from './exhibitForm'
import '../log/log.css'
import './evidence.css'

const anyDeclared = ({ state }: Desk): boolean => incidentsOf(state).length > 0

/** Evidence with custody: what was taken, where it is, and bundles whose hash stands on paper. */
export default function EvidencePage({ id }: { id?: string | undefined }) {
  const exhibits = useMade(['exhibit', 'custody', 'incident'], exhibitsHere)
  const declared = useMade(['incident'], anyDeclared)
  const [chosenId, setChosenId] = useState(id)
  const [asked, setAsked] = useState<'take' | 'step' | 'bundle'>()
  const chosen = exhibits.find((one) => one.id === chosenId) ?? exhibits.at(-1)
  const doubles = doubleNumbers(exhibits)
  const close = () => setAsked(undefined)
  return (
    <Screen
      title="Evidence"
      about={
        exhibits.length === 0
          ? 'nothing is taken yet'
          : `${exhibits.length} ${exhibits.length === 1 ? 'exhibit' : 'exhibits'}`
      }
      className="list-screen"
      actions={
        <>
          {exhibits.length > 0 && (
            <Button large onClick={() => setAsked('bundle')}>
              Make a bundle …
            </Button>
          )}
          <Button look="primary" large onClick={() => setAsked('take')}>
            Take evidence
          </Button>
        </>
      }
    >
      <div className="log-page">
        <div className="stack stack--tight">
          {!declared && (
            <p className="muted">
              No incident is declared yet. Declare it under <a href={routeToHash({ at: 'communicate' })}>Now</a>; what
              is taken before counts for it all the same.
            </p>
          )}
          {doubles.length > 0 && (
            <p role="alert" className="field__error">
              More than one exhibit has the number {doubles.join(', ')}: two laptops gave it. Say on paper which is
              meant, by its SHA-256.
            </p>
          )}
        </div>
        <div className="list-and-card">
          <Card>
            <span />
            <ListGrid
              label="Exhibits"
              className="evidence-grid"
              rows={exhibits}
              keyOf={(exhibit) => exhibit.id}
              chosenId={chosen?.id}
              onChoose={setChosenId}
              onOpen={() => setAsked('step')}
              focused
              empty="Nothing is taken yet. Begin with what would be lost first: photos of screens, the mail with its header, logs."
              columns={columns}
            />
          </Card>
          <div className="list-and-card__side">
            {chosen !== undefined && <ExhibitCard key={chosen.id} exhibit={chosen} onStep={() => setAsked('step')} />}
          </div>
        </div>
      </div>
      {asked === 'take' && (
        <TakeDialog
          exhibits={exhibits}
          onTaken={(taken) => {
            setChosenId(taken)
            close()
          }}
          onClose={close}
        />
      )}
      {asked === 'step' && chosen !== undefined && <StepDialog exhibit={chosen} onClose={close} />}
      {asked === 'bundle' && <BundleDialog exhibits={exhibits} onClose={close} />}
    </Screen>
  )
}

const columns = [
  {
    id: 'number',
    head: 'No',
    cell: ({ fields, id }: ExhibitRow) => <span className="strong">{fields.number ?? id}</span>,
  },
  {
    id: 'what',
    head: 'What',
    cell: ({ fields }: ExhibitRow) => (
      <>
        <div>
          {fields.counsel === true && <Tag tone="note">counsel</Tag>} {fields.what}
        </div>
        <div className="small muted">{fields.fileName ?? fields.takenFrom}</div>
      </>
    ),
  },
  {
    id: 'taken',
    head: 'Taken',
    cell: ({ fields }: ExhibitRow) => (
      <>
        <div>{fields.takenAt === undefined ? '—' : momentWords(fields.takenAt)}</div>
        <div className="small muted">{fields.takenBy}</div>
      </>
    ),
  },
  {
    id: 'where',
    head: 'Where, with whom',
    cell: (exhibit: ExhibitRow) => {
      const { place, holder } = whereNow(exhibit)
      return (
        <>
          <div>{place || (exhibit.fields.document === undefined ? '—' : 'sealed here')}</div>
          <div className="small muted">{holder}</div>
        </>
      )
    },
  },
]
