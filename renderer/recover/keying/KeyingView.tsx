import { entityOf, textOf } from '../../../shared/journal/state'
import { movedSinceKeyed, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import { keyedAgain, keyedInto } from '../../../shared/domain/recover/keyingRecord'
import { exportMapOf, type ExportMap } from '../../../shared/domain/recover/maps'
import { keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { movedWords } from '../../../shared/domain/respond/reviewWords'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { focusFirst } from '../../ui/focusFirst'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { keyingStands, keyingTones } from './keyingWords'
import { KeyingNow } from './KeyingNow'

interface KeyingViewProps {
  entry: string
  rows: readonly KeyingRow[]
  orders: readonly ExportMap[]
  order: ExportMap
}

/** One entry: what was keyed of it, and the boxes that are still to key. Narrow enough to stand beside another window. */
export function KeyingView({ entry, rows, orders, order }: KeyingViewProps) {
  const row = rows.find(({ id }) => id === entry)
  const number = useDesk(({ state }) => textOf(entityOf(state, 'entry', entry), 'entryNumber'))
  const list = <Button onClick={() => go({ at: 'recover', page: 'keying' })}>All entries</Button>
  if (row === undefined)
    return (
      <Screen title={number || 'Guided keying'} actions={list}>
        <Card>
          <p>
            This entry is not to be keyed: ACE has it, it goes by a file, or CBP has still to say what ACE holds of it.
          </p>
        </Card>
      </Screen>
    )
  const { state } = row
  // An entry that was begun goes on by the order it was begun with: its ticks count boxes of that one.
  const map =
    (state === 'begun' || state === 'problem' ? orders.find(({ id }) => id === row.kept.map) : undefined) ?? order
  return (
    <Screen title={row.called} about={row.importer} actions={list} className="keying">
      {state === 'done' || state === 'changed' || state === 'rejected' ? (
        <KeyedAlready row={row} />
      ) : (
        <KeyingNow row={row} rows={rows} map={map} />
      )}
    </Screen>
  )
}

function KeyedAlready({ row }: { row: KeyingRow }) {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const moved = useDesk(({ state }) => movedWords(movedSinceKeyed(state, row.id)))
  const answer = row.home.entrySummary.receipt
  const corrected = async () => {
    const keyed = keyedRows(desk.state, row.id)
    const { map = '', upTo = 0, mainReference = '' } = row.kept
    if (keyed === undefined) return
    await record(keyedInto(keyed, { map, upTo, mainReference }, { by: operatorName(desk), at: momentOf(desk.now()) }))
  }
  return (
    <Card title="Keyed into the main system">
      <div className="stack">
        <p>
          <Tag tone={keyingTones[row.state]}>{keyingStands(row)}</Tag>
        </p>
        <p className="small muted">
          Boxes in this order: {exportMapOf(desk.state, row.kept.map ?? '')?.name ?? 'one that is gone'}.
        </p>
        {row.state === 'changed' && <p>Changed since: {moved}. Look at these boxes in the main system.</p>}
        {row.state === 'rejected' && answer?.conditions !== undefined && (
          <p className="keying__conditions">{answer.conditions}</p>
        )}
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <div className="row">
          {row.state === 'changed' && (
            <Button look="primary" ref={focusFirst} disabled={busy} onClick={() => void corrected()}>
              I corrected it there
            </Button>
          )}
          <Button
            look={row.state === 'rejected' ? 'primary' : 'plain'}
            ref={row.state === 'changed' ? undefined : focusFirst}
            disabled={busy}
            onClick={() => void record(keyedAgain(row.id))}
          >
            Key it again from the first box
          </Button>
        </div>
      </div>
    </Card>
  )
}
