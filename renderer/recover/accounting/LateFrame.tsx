import type { ReactNode } from 'react'
import type { LateRow } from '../../../shared/domain/recover/late'
import type { InterestRateRow } from '../../../shared/domain/respond/moneyInterest'
import { lateCsv, lateReport } from '../../../shared/sheets/recover/lateList'
import { routeToHash } from '../../frame/routes'
import { useReport } from '../../paper/useReport'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { asOfNow, coversNow } from '../../respond/money/moneyWords'
import { saveRows } from './saveAccounting'
import './accounting.css'

const parts = [
  { id: undefined, name: 'Summaries' },
  { id: '~sums', name: 'Importers and sureties' },
] as const

export interface LateAround {
  today: string
  rates: readonly InterestRateRow[]
}

export interface LateFrameProps {
  part: (typeof parts)[number]['id']
  rows: readonly LateRow[]
  around: LateAround
  /** the button that keys CBP's discretion; only where the list is */
  onDiscretion?: (() => void) | undefined
  children: ReactNode
}

/** Title, parts, and what can be taken away. */
export function LateFrame({ part, rows, around, onDiscretion, children }: LateFrameProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const report = useReport()
  const save = async () => {
    const saved = await saveRows(desk, 'Late list', lateCsv(rows, around))
    say(saved.words, saved.done ? 'good' : 'stop')
  }
  const print = async () => {
    const about = { ...around, asOf: asOfNow(desk), covers: coversNow(desk) }
    if (await report.print(() => lateReport(rows, about))) say('The late list went to the print dialog.', 'good')
  }
  return (
    <Screen
      title="Late list"
      className="list-screen accounting"
      actions={
        <>
          <nav className="parts" aria-label="Parts of the late list">
            {parts.map(({ id, name }) => (
              <a
                key={name}
                href={routeToHash({ at: 'recover', page: 'late', ...(id !== undefined && { id }) })}
                aria-current={id === part ? 'page' : undefined}
              >
                {name}
              </a>
            ))}
          </nav>
          <Button onClick={() => void save()}>Save as CSV</Button>
          <Button disabled={report.busy} onClick={() => void print()}>
            Print the late list
          </Button>
          {onDiscretion !== undefined && (
            <Button look="primary" onClick={onDiscretion}>
              Key CBP’s discretion
            </Button>
          )}
        </>
      }
    >
      {children}
    </Screen>
  )
}
