import { useEffect, useState } from 'react'
import type { Answer } from '../../shared/host'
import { entityOf, textOf } from '../../shared/journal/state'
import { hashItem } from '../../shared/journal/chain'
import { fingerprintWords } from '../../shared/vault/passphrase'
import { idleChoices, idleMinutes, keepIdleMinutes } from '../frame/idle'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk, SaveState } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/Field'
import { Screen } from '../ui/Screen'
import { ToneMark } from '../ui/Tag'
import { hostErrorWords } from '../words/errors'
import '../ui/factList.css'
import { SecondMirrorCard } from './SecondMirrorCard'

/** Where the desk lies on this machine, what is the same where, and by which words this laptop is known. */
export function PlacesPage() {
  const desk = useDeskHandle()
  const machine = useMachine(desk)
  const save = useDesk((open) => open.saveState())
  return (
    <Screen title="Where things lie" about="everything here is sealed, except what you save outside">
      <div className="two">
        <Card title="On this laptop">
          <dl className="fact-list">
            <div>
              <dt>Mirror (journal, pages, documents)</dt>
              <dd>
                {machine?.dataFolder ?? '…'}
                <p className="small">
                  <MirrorWords save={save} />
                </p>
              </dd>
            </div>
            <div>
              <dt>Database</dt>
              <dd>in the window’s own store ({machine?.host === 'electron' ? 'program' : 'browser'})</dd>
            </div>
            <div>
              <dt>Files saved for people</dt>
              <dd>{machine?.outboxFolder ?? '…'}</dd>
            </div>
            <div>
              <dt>Free on the disk</dt>
              <dd>{machine === undefined ? '…' : freeWords(machine.freeBytes)}</dd>
            </div>
            <div>
              <dt>Machine</dt>
              <dd>
                {machine?.machineName} · {machine?.platform} · Lifeboat {machine?.version}
              </dd>
            </div>
          </dl>
        </Card>
        <div className="stack">
          <SecondMirrorCard />
          <IdentityCard />
          <IdleCard />
        </div>
      </div>
    </Screen>
  )
}

function useMachine(desk: Desk): Answer<'machine'> | undefined {
  const [machine, setMachine] = useState<Answer<'machine'>>()
  useEffect(() => {
    void desk.host.machine({}).then((answer) => {
      if (answer.ok) setMachine(answer.value)
    })
  }, [desk])
  return machine
}

function MirrorWords({ save }: { save: SaveState }) {
  if (save.mirror.state === 'same')
    return (
      <>
        <ToneMark tone="good" spoken="" /> the same as the database
      </>
    )
  return (
    <>
      <ToneMark tone="later" spoken="" /> {save.mirror.items} items behind: {hostErrorWords(save.mirror.reason)}
    </>
  )
}

const warnBytes = 2 * 1024 ** 3
function freeWords(bytes: number | null): string {
  if (bytes === null) return 'not known'
  const gigabytes = `${(bytes / 1024 ** 3).toFixed(1)} GB`
  return bytes < warnBytes ? `${gigabytes}: make room, keying stops at 0.2 GB` : gigabytes
}

/** The words by which the office and the other laptops know this one, and the last item's hash as printed on packets. */
function IdentityCard() {
  const desk = useDeskHandle()
  const publicKey = useDesk((open) => textOf(entityOf(open.state, 'device', open.device), 'publicKey'))
  const [head, setHead] = useState<string>()
  const words = /^([0-9a-f]{2})+$/u.test(publicKey) ? fingerprintWords(bytesOfHex(publicKey)) : undefined
  const readHead = async () => {
    setHead('reading …')
    let last = 'nothing recorded yet'
    for await (const item of desk.items())
      if (item.device === desk.device) last = `item ${item.sequence}: ${hashItem(item).slice(0, 16)}`
    setHead(last)
  }
  return (
    <Card title="How this laptop is known">
      <dl className="fact-list">
        <div>
          <dt>Device</dt>
          <dd className="mono">{desk.device}</dd>
        </div>
        <div>
          <dt>Its eight words</dt>
          <dd className="fingerprint">{words ?? 'no key recorded'}</dd>
        </div>
        <div>
          <dt>Head of the journal</dt>
          <dd>
            {head === undefined ? (
              <Button onClick={() => void readHead()}>Show it</Button>
            ) : (
              <span className="mono">{head}</span>
            )}
          </dd>
        </div>
      </dl>
      <p className="small muted">
        Whoever holds the key of the desk can rewrite a journal from its start. The head printed on packets is what such
        a rewriting cannot change.
      </p>
    </Card>
  )
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => parseInt(pair, 16))
}

function IdleCard() {
  const [minutes, setMinutes] = useState(idleMinutes)
  return (
    <Card title="Lock">
      <SelectField
        id="idle-minutes"
        label="Locks by itself after"
        value={String(minutes)}
        onChange={(event) => {
          const chosen = Number(event.target.value)
          keepIdleMinutes(chosen)
          setMinutes(chosen)
        }}
        options={idleChoices.map((choice) => ({
          value: String(choice),
          label: `${choice} minutes without a key or a movement`,
        }))}
        hint="Ctrl+L locks at once. The machine’s own lock and its sleep lock the desk too."
      />
    </Card>
  )
}
