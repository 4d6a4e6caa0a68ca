import { useState } from 'react'
import type { Answer } from '../../shared/host'
import { useDesk, useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ToneMark } from '../ui/Tag'
import { useSay } from '../ui/Status'
import { hostErrorWords } from '../words/errors'

type Volume = Answer<'volumes'>['volumes'][number]

/** A stick or another folder that follows the mirror. It is copied behind the work, never awaited by it. */
export function SecondMirrorCard() {
  const { host, id } = useDeskHandle()
  const known = useDesk((desk) => desk.saveState().second)
  const [chosen, setChosen] = useState<{ after: typeof known; state: Answer<'follow'> } | null>(null)
  // The answer of choosing stands until the store has asked again by itself.
  const second = chosen?.after === known ? chosen.state : known
  const [volumes, setVolumes] = useState<Volume[]>()
  const say = useSay()

  const look = async (pick: boolean) => {
    const answer = await host.volumes({ pick })
    if (answer.ok) setVolumes(answer.value.volumes)
    else say(hostErrorWords(answer.error), 'later')
  }
  const follow = async (token: string | null) => {
    const answer = await host.follow({ desk: id, token })
    if (!answer.ok) return say(hostErrorWords(answer.error), 'later')
    setVolumes(undefined)
    setChosen({ after: known, state: answer.value })
    say(
      answer.value.label === null ? 'The second mirror has ended.' : `${answer.value.label} follows the mirror now.`,
      'good',
    )
  }

  return (
    <Card title="Second mirror">
      <div className="stack">
        {second.label === null ? (
          <p>
            <ToneMark tone="later" spoken="" /> None. If this laptop is lost or its disk fails, what was keyed here is
            on paper only. Take a stick that is marked for it.
          </p>
        ) : (
          <p>
            <ToneMark tone={second.problem === null && second.behindItems === 0 ? 'good' : 'later'} spoken="" />{' '}
            {second.label}:{' '}
            {second.problem ?? (second.behindItems === 0 ? 'the same' : `${second.behindItems ?? '?'} items behind`)}
          </p>
        )}
        {volumes !== undefined && (
          <ul className="stack" aria-label="Sticks and folders">
            {volumes.length === 0 && <li>No stick is plugged in. Plug it in and look again.</li>}
            {volumes.map((volume) => (
              <li key={volume.token} className="row">
                <span className="strong">{volume.label}</span>
                <span className="muted small">
                  {volume.freeBytes === null ? '' : `${(volume.freeBytes / 1024 ** 3).toFixed(1)} GB free`}
                </span>
                <Button onClick={() => void follow(volume.token)}>Mirror to it</Button>
              </li>
            ))}
          </ul>
        )}
        <div className="row">
          <Button onClick={() => void look(false)}>{volumes === undefined ? 'Look for sticks' : 'Look again'}</Button>
          <Button onClick={() => void look(true)}>Choose a folder</Button>
          {second.label !== null && (
            <Button look="quiet" onClick={() => void follow(null)}>
              End the second mirror
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
