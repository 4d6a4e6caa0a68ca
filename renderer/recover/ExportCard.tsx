import { useCallback, useRef, useState } from 'react'
import type { BundleProgress } from '../../shared/exchange/bundle/write'
import { useDeskHandle } from '../store/hooks'
import { useSay } from '../ui/Status'
import { exportBundle, type Exported } from './exportBundle'
import { exportErrorWords } from './exportWords'
import { ExportDone } from './ExportDone'
import { ExportForm } from './ExportForm'
import { ExportWriting } from './ExportWriting'
import { firstWish, wishOf, type AskedExport } from './exportWish'

type Stage = { at: 'asking' } | { at: 'writing'; progress: BundleProgress | null } | { at: 'done'; exported: Exported }

/** The bundle: whole or what is new, sealed for whom, where it goes; progress; where it lies. */
export function ExportCard({ onWritten }: { onWritten?: (exported: Exported) => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [stage, setStage] = useState<Stage>({ at: 'asking' })
  // kept while a bundle is written: after a failure the same words are there for the next try
  const [asked, setAsked] = useState<AskedExport>(() => firstWish(desk))
  const [refusal, setRefusal] = useState<string>()
  const signal = useRef({ aborted: false })
  const ask = useCallback((change: Partial<AskedExport>) => setAsked((before) => ({ ...before, ...change })), [])

  const write = async () => {
    const wish = wishOf(desk, asked)
    if (wish === undefined || stage.at === 'writing') return
    signal.current = { aborted: false }
    setRefusal(undefined)
    setStage({ at: 'writing', progress: null })
    const exported = await exportBundle(desk, {
      ...wish,
      signal: signal.current,
      onProgress: (progress) => setStage({ at: 'writing', progress }),
    })
    if (!exported.ok) {
      setRefusal(exportErrorWords(exported.error))
      say('No bundle was written.')
      return setStage({ at: 'asking' })
    }
    say('The bundle is written.', 'good')
    onWritten?.(exported.value)
    setStage({ at: 'done', exported: exported.value })
  }

  switch (stage.at) {
    case 'asking':
      return <ExportForm asked={asked} onAsk={ask} refusal={refusal} onWrite={() => void write()} />
    case 'writing':
      return (
        <ExportWriting
          progress={stage.progress}
          byWords={asked.sealBy === 'words'}
          onCancel={() => {
            signal.current.aborted = true
          }}
        />
      )
    case 'done':
      return (
        <ExportDone
          exported={stage.exported}
          onAgain={() => {
            setAsked(firstWish(desk))
            setStage({ at: 'asking' })
          }}
        />
      )
  }
}
