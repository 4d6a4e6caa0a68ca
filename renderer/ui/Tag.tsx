import type { ReactNode } from 'react'
import './tag.css'

/** What a colour means. A mark always stands beside it, so that no colour speaks alone. */
export type Tone = 'stop' | 'later' | 'note' | 'good' | 'plain'

const marks: Record<Tone, string> = { stop: '●', later: '▲', note: '■', good: '✓', plain: '' }
const usual: Record<Tone, string> = {
  stop: 'Stops the counter: ',
  later: 'Later: ',
  note: 'Note: ',
  good: 'Proven: ',
  plain: '',
}

/** ● ▲ ■ ✓, read aloud as what it means (`spoken` where the usual words do not fit). */
export function ToneMark({ tone, spoken = usual[tone] }: { tone: Tone; spoken?: string }) {
  if (tone === 'plain') return null
  return (
    <>
      <span className={`mark mark--${tone}`} aria-hidden="true">
        {marks[tone]}
      </span>
      <span className="visually-hidden">{spoken}</span>
    </>
  )
}

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`tag tag--${tone}`}>
      <ToneMark tone={tone} />
      <span>{children}</span>
    </span>
  )
}
