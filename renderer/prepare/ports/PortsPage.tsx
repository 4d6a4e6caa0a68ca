import { useMemo, useState } from 'react'
import { textOf, type Entity } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useNow } from '../../frame/useNow'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { dayOf, dayWords } from '../../words/times'
import { KeyedForm } from '../KeyedForm'
import { PortCard } from './PortCard'
import { portFields, portGaps, portsOf, portTitle } from './portFields'
import './ports.css'

/** How paper arrives at each port, and what is still to be asked there in peace time (practice 8). */
export function PortsPage({ openId }: { openId: string | undefined }) {
  const ports = useMade(['portProfile'], everyPort)
  const [chosenId, setChosenId] = useState(openId)
  const [editing, setEditing] = useState<string>()
  const chosen = ports.find((port) => port.id === chosenId || textOf(port, 'port') === chosenId) ?? ports[0]
  const asked = useAsked()
  const gaps = ports.filter((port) => portGaps(port).length > 0).length
  return (
    <Screen
      title="Ports"
      about={gaps === 0 ? 'nothing is left to ask' : `at ${gaps} of ${ports.length} something is still to be asked`}
      className="list-screen"
      actions={
        <Button look="primary" large onClick={() => setEditing('new')}>
          Add a port
        </Button>
      }
    >
      <div className="list-and-card">
        <Card className="list-only">
          <ListGrid
            label="Ports"
            className="port-grid"
            rows={ports}
            keyOf={(port) => port.id}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={setEditing}
            onKey={(key) => {
              if (key !== 'A' || chosen === undefined) return false
              void asked(chosen)
              return true
            }}
            empty="No port has a profile: copies and hours are then asked at the counter."
            columns={[
              {
                id: 'port',
                head: 'Port',
                cell: (port) => (
                  <>
                    <div>{portTitle(port)}</div>
                    <div className="small muted">
                      {textOf(port, 'howPaperArrives') || 'how paper arrives is not known'}
                    </div>
                  </>
                ),
              },
              { id: 'gaps', head: 'To ask', cell: (port) => <Gaps port={port} /> },
              {
                id: 'asked',
                head: 'Asked on',
                cell: (port) => (
                  <span className="small">
                    {textOf(port, 'askedOn') === '' ? 'never' : dayWords(textOf(port, 'askedOn'))}
                  </span>
                ),
              },
            ]}
          />
        </Card>
        <div className="list-and-card__side">
          {chosen !== undefined && (
            <PortCard
              key={chosen.id}
              port={chosen}
              onChange={() => setEditing(chosen.id)}
              onAsked={() => void asked(chosen)}
            />
          )}
        </div>
      </div>
      {editing !== undefined && (
        <PortDialog id={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </Screen>
  )
}

const everyPort = ({ state }: Desk): Entity[] => portsOf(state)

function Gaps({ port }: { port: Entity }) {
  const gaps = portGaps(port).length
  return (
    <span className="small">
      <ToneMark tone={gaps === 0 ? 'good' : 'later'} spoken="" /> {gaps === 0 ? 'nothing' : `${gaps} facts`}
    </span>
  )
}

/** Somebody asked at the port today; what was learnt is keyed as well. */
function useAsked() {
  const { record } = useRecord()
  const by = useDesk(operatorName)
  const day = dayOf(useNow(60_000))
  const say = useSay()
  return async (port: Entity) => {
    const saved = await record({
      action: 'portProfile.keyed',
      kind: 'portProfile',
      id: port.id,
      patch: [
        ['askedOn', day],
        ['askedBy', by],
      ],
    })
    if (saved) say(`${portTitle(port)}: asked today by ${by}. Key what you learnt.`, 'good')
  }
}

function PortDialog({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const desk = useDeskHandle()
  const fields = useMemo(() => portFields(desk.state, id), [desk, id])
  return (
    <Dialog
      open
      title={id === undefined ? 'A new port' : 'A port'}
      about="Leave blank what nobody knows, and ask while the telephones are quiet."
      onClose={onClose}
      wide
    >
      <KeyedForm
        action="portProfile.keyed"
        kind="portProfile"
        id={id}
        fields={fields}
        needed={['port', 'The port has four digits.']}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}
