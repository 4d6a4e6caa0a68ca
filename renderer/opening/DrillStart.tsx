import { useState } from 'react'
import contacts from '../../assets/drill/contacts.json'
import firm from '../../assets/drill/firm.json'
import importers from '../../assets/drill/importers.json'
import products from '../../assets/drill/products.json'
import { drillBlocks, drillChanges, drillProducts } from '../../shared/exchange/drillKit'
import type { Result } from '../../shared/result'
import type { Desk, Opening } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { CheckField, TextField } from '../ui/Field'
import { focusFirst } from '../ui/focusFirst'
import { hostErrorWords, recordErrorWords, unlockErrorWords } from '../words/errors'
import { OpeningPage } from './OpeningPage'
import { PassphraseBoxes } from './PassphraseBoxes'
import { recordProof } from './recoveryProof'
import { RecoverySheet } from './RecoverySheet'

/** Nothing real lies in a drill desk, so its passphrase may stand on the screen. */
const drillPassphrase = 'practice makes paper'
const drillLabel = 'Drill: Tern and Harrow'

export interface OpeningStepProps {
  opening: Opening
  onOpen: (desk: Desk) => void
  onBack: () => void
}

/** A practice desk: one press takes the offered name and passphrase, loads the kit, and opens. */
export function DrillStart({ opening, onOpen, onBack }: OpeningStepProps) {
  const [name, setName] = useState('Drill operator')
  const [own, setOwn] = useState(false)
  const [ownPassphrase, setOwnPassphrase] = useState<string | null>(null)
  const [state, setState] = useState<{ busy?: string; refusal?: string; made?: { desk: Desk; code: string } }>({})
  const passphrase = own ? ownPassphrase : drillPassphrase

  const make = async () => {
    if (passphrase === null || state.busy !== undefined) return
    setState({ busy: 'Making the desk and its keys …' })
    const made = await makeDrill(opening, name.trim() || 'Drill operator', passphrase, (busy) => setState({ busy }))
    setState(made.ok ? { made: made.value } : { refusal: made.error.sentence })
  }

  if (state.made !== undefined) {
    const { desk, code } = state.made
    const open = () => onOpen(desk)
    return (
      <RecoverySheet
        label={drillLabel}
        drill
        code={code}
        onProved={() => void recordProof(desk).then(open)}
        onLeave={open}
      />
    )
  }
  return (
    <OpeningPage
      title="Practise with the drill kit"
      about="A broker that does not exist, with filer code 000, telephone numbers 555-01xx and invented clients; the tariff numbers are real. Every screen is striped and every print says EXERCISE. It is a desk of its own: nothing of it ever meets your real one."
      drill
    >
      <Card>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void make()
          }}
        >
          <TextField
            id="operator-name"
            label="Your name, as it stands in the log"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          {own ? (
            <PassphraseBoxes onChange={setOwnPassphrase} />
          ) : (
            <div className="words-offered">
              <span className="small muted">The passphrase of this drill:</span>
              <output aria-label="Passphrase of the drill">{drillPassphrase}</output>
            </div>
          )}
          <CheckField
            id="own-passphrase"
            label="Use a passphrase of my own, as on a real desk"
            checked={own}
            onChange={(event) => setOwn(event.target.checked)}
          />
          <p role="status">{state.busy}</p>
          {state.refusal !== undefined && <p role="alert">{state.refusal}</p>}
          <div className="row">
            <Button
              type="submit"
              look="primary"
              large
              disabled={passphrase === null || state.busy !== undefined}
              ref={focusFirst}
            >
              Make the practice desk
            </Button>
            <Button onClick={onBack}>Back</Button>
          </div>
        </form>
      </Card>
    </OpeningPage>
  )
}

type Refused = { type: 'Refused'; sentence: string }
const refused = (sentence: string): { ok: false; error: Refused } => ({
  ok: false,
  error: { type: 'Refused', sentence },
})

/** Firm, signers, importers and contacts stand in the desk's first items; its numbers once the device is known; then the products. */
async function makeDrill(
  opening: Opening,
  operatorName: string,
  passphrase: string,
  say: (busy: string) => void,
): Promise<Result<{ desk: Desk; code: string }, Refused>> {
  const files = { firm, importers, contacts }
  const created = await opening.create({
    label: drillLabel,
    drill: true,
    operatorName,
    passphrase,
    firstChanges: drillChanges(files),
  })
  if (!created.ok) return refused(unlockErrorWords(created.error))
  const { desk, recoveryCode } = created.value
  const numbered = await desk.record(drillBlocks(files, desk.device))
  if (!numbered.ok) return refused(recordErrorWords(numbered.error))
  const { catalogue, version, source, rows } = drillProducts(products)
  const loaded = await desk.loadCatalogue(catalogue, version, rows, source, (done) =>
    say(`Loading products: ${done} of ${rows.length}`),
  )
  if (!loaded.ok) return refused(loadWords(loaded.error))
  return { ok: true, value: { desk, code: recoveryCode } }
}

type LoadError = Extract<Awaited<ReturnType<Desk['loadCatalogue']>>, { ok: false }>['error']

function loadWords(error: LoadError): string {
  switch (error.type) {
    case 'DiskFull':
    case 'MirrorMoved':
    case 'NotThere':
    case 'FolderNotWritable':
    case 'VolumeGone':
    case 'HostRefused':
    case 'HostSilent':
      return hostErrorWords(error)
    default:
      return recordErrorWords(error)
  }
}
