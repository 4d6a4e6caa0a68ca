import { lazy, Suspense, useState } from 'react'
import { entitiesOf, isRemoved, textOf, type Entity } from '../../../shared/journal/state'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { dayOf } from '../../words/times'
import { bondStanding, poaStanding, screeningStanding, type Standing } from '../importers'
import { ClientCard } from './ClientCard'
import { ClientDialog } from './ClientDialog'
import { PermitsCard } from './PermitsCard'
import './clients.css'

/** What is known of the agencies is read when it is first wanted. */
const ClientBinderCard = lazy(() => import('../pga/ClientBinderCard'))

/** The importers this firm works for: what an entry takes from the kit, and what would stop a counter. */
export function ImportersPage({ openId }: { openId: string | undefined }) {
  const [text, setText] = useState('')
  const [chosenId, setChosenId] = useState(openId)
  const [editing, setEditing] = useState(openId === 'new' ? 'new' : undefined)
  const [opened, setOpened] = useState(openId)
  if (opened !== openId) {
    setOpened(openId)
    if (openId === 'new') setEditing('new')
    else if (openId !== undefined) setChosenId(openId)
  }
  const importers = useMade(['importer'], importersOf, text)
  const today = dayOf(useNow(60_000))
  const chosen = importers.find((importer) => importer.id === chosenId) ?? importers[0]
  const close = () => {
    setEditing(undefined)
    if (openId === 'new') go({ at: 'prepare', page: 'importers' })
  }
  return (
    <Screen
      title="Clients"
      about={`${importers.length} importers`}
      className="list-screen"
      actions={
        <Button look="primary" large onClick={() => setEditing('new')}>
          Add an importer
        </Button>
      }
    >
      <div className="list-and-card">
        <Card>
          <div className="list-search">
            <input
              id="importer-search"
              className="input"
              aria-label="Search the importers"
              placeholder="Name or number …"
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <ListGrid
            label="Importers"
            className="client-grid"
            rows={importers}
            keyOf={(importer) => importer.id}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={setEditing}
            empty={
              text === '' ? 'No importer yet. Add the clients whose goods arrive this week.' : 'No importer has that.'
            }
            columns={[
              {
                id: 'name',
                head: 'Importer',
                cell: (importer) => (
                  <>
                    <div>{textOf(importer, 'name') || 'No name'}</div>
                    <div className="small muted mono">{textOf(importer, 'importerNumber')}</div>
                  </>
                ),
              },
              { id: 'bond', head: 'Bond', cell: (importer) => <StandingWords {...bondStanding(importer, today)} /> },
              {
                id: 'poa',
                head: 'Power of attorney',
                cell: (importer) => <StandingWords {...poaStanding(importer, today)} />,
              },
              {
                id: 'screened',
                head: 'Screened',
                cell: (importer) => <StandingWords {...screeningStanding(importer)} />,
              },
            ]}
          />
        </Card>
        <div className="list-and-card__side stack">
          {chosen !== undefined && (
            <>
              <ClientCard key={chosen.id} client={chosen} onChange={() => setEditing(chosen.id)} />
              <PermitsCard key={`permits ${chosen.id}`} importer={chosen.id} today={today} />
              <Suspense>
                <ClientBinderCard key={`binder ${chosen.id}`} client={chosen} />
              </Suspense>
            </>
          )}
        </div>
      </div>
      {editing !== undefined && <ClientDialog id={editing === 'new' ? undefined : editing} onClose={close} />}
    </Screen>
  )
}

function StandingWords({ tone, words }: Standing) {
  return (
    <span className="small">
      <ToneMark tone={tone} /> {words}
    </span>
  )
}

function importersOf({ state }: Desk, text: string): Entity[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  return [...entitiesOf(state, 'importer').values()]
    .filter((importer) => {
      const line = `${textOf(importer, 'name')} ${textOf(importer, 'importerNumber')}`.toLowerCase()
      return !isRemoved(importer) && words.every((word) => line.includes(word))
    })
    .sort((a, b) => textOf(a, 'name').localeCompare(textOf(b, 'name')))
}
