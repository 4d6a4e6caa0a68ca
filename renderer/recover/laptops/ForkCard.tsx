import { useEffect, useState } from 'react'
import { openForks, type Fork } from '../../../shared/journal/forks'
import { roleOf } from '../../../shared/domain/roles'
import { operatorName } from '../../frame/Rail'
import { chainsOf, keepChainsAside, type ForkedChain } from '../../store/forkedChains'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { readOwnMirror } from '../../store/readTheirs'
import { settleFork } from '../../store/settleFork'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { laptopWords } from '../../words/entities'
import { writingErrorWords } from '../../words/errors'
import { ChainView } from './ChainView'

/** Two laptops wrote as one. What happened, both chains side by side, and the lead's choice. */
export function ForkCard({ fork }: { fork: Fork }) {
  const desk = useDeskHandle()
  const lead = useDesk((open) => roleOf(open.state, open.operator)) === 'lead'
  const operator = useDesk(operatorName)
  const chains = useChains(desk, fork)
  const [chosen, setChosen] = useState<string>()
  const [reason, setReason] = useState('')
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const say = useSay()
  const kept = chains.find((chain) => chain.id === chosen)

  const settle = async () => {
    if (kept === undefined) return setState({ busy: false, refusal: 'Choose first which laptop is the true one.' })
    if (cleanLine(reason) === '')
      return setState({ busy: false, refusal: 'Say how you know: whoever reads the log later has to understand it.' })
    setState({ busy: true })
    const settled = await settleFork(desk, { fork, chains, kept, reason: cleanLine(reason), settledBy: operator })
    if (!settled.ok) return setState({ busy: false, refusal: writingErrorWords(settled.error) })
    if (settled.value === 'goesOn') say('The true laptop is recorded. Keying goes on.', 'good')
  }

  return (
    <Card title="Two laptops write as one">
      <div className="stack">
        <p className="strong">
          <ToneMark tone="stop" spoken="" /> {laptopWords(desk.state, fork.device)} has two different items{' '}
          {fork.sequence}: one of two laptops is a copy of the other, and both went on. Nothing is keyed here until a
          lead says which is the true one.
        </p>
        <p>
          Both may have drawn the same entry numbers. Look at the printed packets and ask who has which laptop. The
          chain you do not choose is kept whole and stays listed; its numbers are never drawn again, and what only it
          holds is keyed again from its paper.
        </p>
        <div className="chains">
          {chains.map((chain) => (
            <ChainView
              key={chain.id}
              chain={chain}
              own={fork.device === desk.device}
              chosen={chain.id === chosen}
              disabled={!lead || state.busy}
              onChoose={() => setChosen(chain.id)}
            />
          ))}
        </div>
        {lead ? (
          <>
            <TextField
              id={`fork-reason-${fork.sequence}`}
              label="How it is known"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            {state.refusal !== undefined && (
              <p role="alert" className="field__error">
                {state.refusal}
              </p>
            )}
            <div>
              <Button look="primary" disabled={state.busy} onClick={() => void settle()}>
                {state.busy ? 'Keeping both chains …' : 'This is the true laptop'}
              </Button>
            </div>
          </>
        ) : (
          <p>Only a lead can say it. Lock this desk, and let a lead unlock it.</p>
        )}
      </div>
    </Card>
  )
}

function useChains(desk: Desk, fork: Fork): readonly ForkedChain[] {
  const [chains, setChains] = useState<readonly ForkedChain[]>([])
  useEffect(() => {
    let stale = false
    void chainsOf(desk, fork).then((read) => {
      if (!stale) setChains(read)
    })
    return () => {
      stale = true
    }
  }, [desk, fork])
  return chains
}

/** A fork that the opening found between mirror and database is read and kept aside when this page is opened. */
export function useForksFound(): string | undefined {
  const desk = useDeskHandle()
  const unread = useDesk(
    (open) => open.findings.some(({ type }) => type === 'ForkedChain') && openForks(open.state).length === 0,
  )
  const [state, setState] = useState<string>()
  useEffect(() => {
    if (!unread) return
    let stale = false
    const read = async () => {
      const mirror = await readOwnMirror(desk)
      const kept = mirror.ok ? await keepChainsAside(desk, mirror.value, 'the mirror folder') : mirror
      if (!stale && !kept.ok) setState('The mirror folder cannot be read now. Lock this desk and open it again.')
    }
    void read()
    return () => {
      stale = true
    }
  }, [desk, unread])
  return unread ? (state ?? 'Reading the mirror folder, where another chain was found …') : undefined
}
