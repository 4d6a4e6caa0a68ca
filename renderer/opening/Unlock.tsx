import { useEffect, useState, type FormEvent } from 'react'
import type { DeskFound, Opening } from '../store/types'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField, TextField } from '../ui/Field'
import { focusFirst } from '../ui/focusFirst'
import { unlockErrorWords } from '../words/errors'
import { placesWords } from './ChooseDesk'
import { OpeningPage } from './OpeningPage'

export interface UnlockProps {
  opening: Opening
  found: DeskFound
  onOpen: (desk: Desk) => void
  onElsewhere: () => void
  onOther: () => void
}

/** Operator and passphrase, or the recovery code. Nothing of any client is shown before. */
export function Unlock({ opening, found, onOpen, onElsewhere, onOther }: UnlockProps) {
  const passphrases = found.operators.filter((slot) => slot.kind === 'passphrase')
  const recovery = found.operators.find((slot) => slot.kind === 'recovery')
  const [slotId, setSlotId] = useState(passphrases[0]?.slotId ?? recovery?.slotId ?? '')
  const [secret, setSecret] = useState('')
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const waitMs = useWait()
  const byCode = slotId === recovery?.slotId
  const shut = whyShut(found)

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (state.busy || waitMs.left > 0) return
    setState({ busy: true })
    const opened = await opening.unlock(found, slotId, secret)
    if (opened.ok) return onOpen(opened.value)
    if (opened.error.type === 'OpenElsewhere') return onElsewhere()
    if (opened.error.type === 'WrongPassphrase') waitMs.start(opened.error.waitMs)
    setState({ busy: false, refusal: unlockErrorWords(opened.error) })
  }

  return (
    <OpeningPage title={found.label || 'Unlock'} about={placesWords(found)} drill={found.drill}>
      {shut === undefined ? (
        <Card className="unlock">
          <form onSubmit={(event) => void unlock(event)} className="stack">
            {passphrases.length > 1 && !byCode && (
              <SelectField
                id="operator"
                label="Operator"
                value={slotId}
                onChange={(event) => setSlotId(event.target.value)}
                options={passphrases.map((slot) => ({ value: slot.slotId, label: slot.name }))}
              />
            )}
            <TextField
              key={slotId}
              id="secret"
              label={byCode ? 'Recovery code' : `Passphrase of ${nameOf(passphrases, slotId)}`}
              hint={byCode ? '28 characters in 7 groups; hyphens, spaces and small letters do not matter.' : undefined}
              type={byCode ? 'text' : 'password'}
              mono={byCode}
              ref={focusFirst}
              value={secret}
              onChange={(event) => setSecret(event.target.value)}
              error={state.refusal}
              readOnly={state.busy}
              required
            />
            <p role="alert" className="visually-hidden">
              {state.refusal}
            </p>
            <div className="row">
              <Button type="submit" look="primary" large disabled={state.busy || waitMs.left > 0}>
                {state.busy ? 'Opening …' : waitMs.left > 0 ? `Wait ${Math.ceil(waitMs.left / 1000)} s` : 'Unlock'}
              </Button>
              {recovery !== undefined && passphrases.length > 0 && (
                <Button
                  look="quiet"
                  onClick={() => {
                    setSlotId(byCode ? (passphrases[0]?.slotId ?? '') : recovery.slotId)
                    setSecret('')
                    setState({ busy: false })
                  }}
                >
                  {byCode ? 'Use a passphrase' : 'Use the recovery code'}
                </Button>
              )}
            </div>
          </form>
        </Card>
      ) : (
        <p role="alert">{shut}</p>
      )}
      <div>
        <Button look="quiet" onClick={onOther}>
          Another desk, a drill, or a restore …
        </Button>
      </div>
    </OpeningPage>
  )
}

/** Why no key is even asked for. */
function whyShut(found: DeskFound): string | undefined {
  if (found.newer)
    return 'This desk was written by a newer Lifeboat. It was left untouched: open it with that version, or a newer one.'
  if (found.slotsUnreadable)
    return 'The key slots of this desk cannot be read, neither in the database nor in the mirror. Restore it from a stick or another copy of its mirror folder.'
  return undefined
}

const nameOf = (slots: DeskFound['operators'], slotId: string): string =>
  slots.find((slot) => slot.slotId === slotId)?.name ?? 'the operator'

/** Counts down after wrong tries. */
function useWait(): { left: number; start: (ms: number) => void } {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setLeft(Math.max(0, left - 1000)), Math.min(left, 1000))
    return () => clearTimeout(timer)
  }, [left])
  return { left, start: setLeft }
}
