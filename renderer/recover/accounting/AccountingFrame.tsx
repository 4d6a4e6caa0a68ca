import { useState, type ReactNode } from 'react'
import { verdictSentence } from '../../../shared/domain/recover/accountingWords'
import type { FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { Tag, type Tone } from '../../ui/Tag'
import { saveAccounting } from './saveAccounting'
import { SignDialog } from './SignDialog'
import './accounting.css'

const parts = [
  { id: undefined, name: 'What is open' },
  { id: '~blocks', name: 'Blocks' },
  { id: '~numbers', name: 'Every number' },
] as const

const verdicts: Readonly<Record<FullAccounting['verdict'], { tone: Tone; words: string }>> = {
  green: { tone: 'good', words: 'accounted for' },
  red: { tone: 'stop', words: 'not yet' },
  reading: { tone: 'plain', words: 'reading the journal' },
}

export interface AccountingFrameProps {
  accounts: FullAccounting
  part: (typeof parts)[number]['id']
  children: ReactNode
}

/** Title, parts, what can be taken away, and the verdict in one line. */
export function AccountingFrame({ accounts, part, children }: AccountingFrameProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const [signing, setSigning] = useState(false)
  const save = async () => {
    const saved = await saveAccounting(desk, accounts)
    say(saved.words, saved.done ? 'good' : 'stop')
  }
  const { tone, words } = verdicts[accounts.verdict]
  return (
    <Screen
      title="Full accounting"
      className="list-screen accounting"
      actions={
        <>
          <nav className="parts" aria-label="Parts of the accounting">
            {parts.map(({ id, name }) => (
              <a
                key={name}
                href={routeToHash({ at: 'recover', page: 'accounting', ...(id !== undefined && { id }) })}
                aria-current={id === part ? 'page' : undefined}
              >
                {name}
              </a>
            ))}
          </nav>
          <Button onClick={() => void save()}>Save as CSV</Button>
          <Button look="primary" onClick={() => setSigning(true)}>
            Print and sign
          </Button>
        </>
      }
    >
      <p className="accounting__verdict" role="status" aria-label="Verdict">
        <Tag tone={tone}>{words}</Tag> <span className="strong">{verdictSentence(accounts)}</span>
      </p>
      {children}
      {signing && <SignDialog accounts={accounts} onClose={() => setSigning(false)} />}
    </Screen>
  )
}
