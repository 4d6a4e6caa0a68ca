import { useEffect, useState } from 'react'
import { routeToHash } from '../../frame/routes'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Card } from '../../ui/Card'
import { ToneMark } from '../../ui/Tag'

/** Where the file lies that the other laptop takes in: the second mirror is that file. */
export function OwnJournalCard() {
  const { host, id } = useDeskHandle()
  const second = useDesk((desk) => desk.saveState().second)
  const [dataFolder, setDataFolder] = useState('')
  useEffect(() => {
    void host.machine({}).then((machine) => machine.ok && setDataFolder(machine.value.dataFolder))
  }, [host])
  const ready = second.label !== null && second.problem === null && second.behindItems === 0
  return (
    <Card title="For the other laptop: this laptop’s journal">
      <div className="stack">
        {second.label === null ? (
          <p>
            <ToneMark tone="later" spoken="" /> No stick follows this laptop. Choose one under{' '}
            <a href={routeToHash({ at: 'prepare', page: 'places' })}>Where things lie, second mirror</a>: the journal is
            then on it by itself, as <span className="mono">Lifeboat/{id}/journal.lbj</span>.
          </p>
        ) : (
          <p>
            <ToneMark tone={ready ? 'good' : 'later'} spoken="" /> The stick {second.label} holds it:{' '}
            <span className="mono">Lifeboat/{id}/journal.lbj</span>
            {ready
              ? ', with everything saved so far.'
              : `: ${second.problem ?? `${second.behindItems ?? '?'} items behind; wait for it`}.`}
          </p>
        )}
        <p className="small muted">
          On this laptop the same file lies in {dataFolder}, in desks, {id}. It is sealed: who finds the stick reads
          nothing without a passphrase.
        </p>
      </div>
    </Card>
  )
}
