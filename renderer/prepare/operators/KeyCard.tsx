import { entitiesOf, textOf } from '../../../shared/journal/state'
import { useDesk } from '../../store/hooks'
import type { DeskKey } from '../../store/operators'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { dayOf, dayWords } from '../../words/times'

/** The data key: its name, how often it was changed, and what a change does and does not do. */
export function KeyCard({ deskKey, lead, onRotate }: { deskKey: DeskKey; lead: boolean; onRotate: () => void }) {
  const begun = useDesk(lastRotation)
  const broken = begun !== undefined && !begun.detail.includes(`New key ${deskKey.keyId} `)
  return (
    <Card title="The key of this desk" aside={lead && <Button onClick={onRotate}>Change the key</Button>}>
      <dl className="fact-list">
        <div>
          <dt>Key</dt>
          <dd className="mono">{deskKey.keyId}</dd>
        </div>
        <div>
          <dt>Changed</dt>
          <dd>
            {deskKey.before === 0
              ? 'never'
              : `${deskKey.before === 1 ? 'once' : `${deskKey.before} times`}${begun === undefined ? '' : `, last on ${dayWords(begun.day)}`}`}
          </dd>
        </div>
      </dl>
      {broken && (
        <p role="alert" className="field__error">
          A change of the key was begun on {dayWords(begun.day)} and did not end. The old key still holds, and so do the
          old passphrases and codes; a recovery code printed for that change opens nothing: tear it up and begin again.
        </p>
      )}
      <p className="small muted">
        Change it after a laptop, a stick or a passphrase was lost. What is recorded from then on cannot be opened with
        anything that was lost. A copy made before still opens with the old passphrases, and shows all that was recorded
        up to its day.
      </p>
    </Card>
  )
}

interface Rotation {
  day: string
  detail: string
}

/** One object for one notice, so that reading again draws nothing again. */
const rotations = new WeakMap<object, Rotation>()

/** On this laptop: another one has a key of its own. */
function lastRotation(desk: Desk): Rotation | undefined {
  let last: { at: string; entity: Parameters<typeof textOf>[0] } | undefined
  for (const entity of entitiesOf(desk.state, 'notice').values())
    if (textOf(entity, 'what') === 'keyRotationBegun' && entity.born.at.endsWith(desk.device))
      if (last === undefined || entity.born.at > last.at) last = { at: entity.born.at, entity }
  const entity = last?.entity
  if (entity === undefined) return undefined
  const known = rotations.get(entity) ?? { day: dayOf(entity.born.wall), detail: textOf(entity, 'detail') }
  rotations.set(entity, known)
  return known
}
