import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../shared/host'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { hostErrorWords } from '../words/errors'
import { sizeWords } from './exportWords'

type Volume = Answer<'volumes'>['volumes'][number]

interface DestinationChoiceProps {
  /** token of a volume; undefined = the outbox */
  chosen: string | undefined
  onChoose: (token: string | undefined) => void
}

/** Lifeboat's outbox on this laptop, or a stick: what the host offers. */
export function DestinationChoice({ chosen, onChoose }: DestinationChoiceProps) {
  const { host } = useDeskHandle()
  const [volumes, setVolumes] = useState<readonly Volume[]>([])
  const [looked, setLooked] = useState(false)
  const [outbox, setOutbox] = useState('')
  const [problem, setProblem] = useState<string>()

  const look = useCallback(
    async (pick: boolean) => {
      const answer = await host.volumes({ pick })
      if (!answer.ok) return setProblem(hostErrorWords(answer.error))
      setProblem(undefined)
      setVolumes(answer.value.volumes)
      setLooked(true)
    },
    [host],
  )
  useEffect(() => {
    void look(false)
    void host.machine({}).then((machine) => machine.ok && setOutbox(machine.value.outboxFolder))
  }, [host, look])

  const choice = (token: string | undefined, label: string, about: string) => (
    <label className="recover__choice" key={token ?? 'outbox'}>
      <input type="radio" name="destination" checked={chosen === token} onChange={() => onChoose(token)} />
      <span>{label}</span>
      <span className="small muted">{about}</span>
    </label>
  )
  return (
    <fieldset className="recover__part">
      <legend>Where it goes</legend>
      {choice(undefined, 'The outbox on this laptop', outbox)}
      {volumes.map((volume) =>
        choice(volume.token, volume.label, volume.freeBytes === null ? '' : `${sizeWords(volume.freeBytes)} free`),
      )}
      {chosen !== undefined && looked && !volumes.some(({ token }) => token === chosen) && (
        <p className="recover__refusal">The stick that was chosen is not there. Plug it in and look again.</p>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div className="row">
        <Button onClick={() => void look(true)}>Look for sticks and folders</Button>
      </div>
    </fieldset>
  )
}
