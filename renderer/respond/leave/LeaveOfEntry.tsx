import type { EntryFile } from '../../../shared/domain/entryFile'
import { authorisationFor, scopeOf } from '../../../shared/domain/respond/authorisation'
import {
  coverWords,
  placeWords,
  standingWords,
  timeLeft,
  timeLeftWords,
} from '../../../shared/domain/respond/authorisationWords'
import { openExceptionsOfEntry } from '../../../shared/domain/respond/exceptionsAll'
import { momentSaid } from '../../../shared/domain/respond/momentSaid'
import { routeToHash } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { ToneMark } from '../../ui/Tag'
import { momentOf } from '../../words/times'
import './leave.css'

const leaveRules: ReadonlySet<string> = new Set(['outsideAuthorisation', 'requestedOnly'])
const toPage = routeToHash({ at: 'respond', page: 'authorisations' })

/**
 * What covers this entry now, by the clock: what was planned as covered may not be when it is printed. Then the letter
 * says what held at the print, and the exception is told here at once.
 */
export function LeaveOfEntry({ file }: { file: EntryFile }) {
  const desk = useDeskHandle()
  const now = useNow(5_000)
  const exceptions = useDesk(
    (open) => openExceptionsOfEntry(open.state, open.now(), file.id).filter(({ rule }) => leaveRules.has(rule)),
    (a, b) => a.length === b.length && a.every((one, nth) => one === b[nth]),
  )
  const scope = scopeOf(file.entry)
  const cover = authorisationFor(desk.state, { ...scope, at: momentOf(now) })
  const left = cover.state === 'granted' && cover.row !== undefined ? timeLeftWords(cover.row, now.ms) : ''
  const soon = cover.row !== undefined && timeLeft(cover.row, now.ms) === 'soon'
  const bad = !['granted', 'requested'].includes(cover.state)
  return (
    <div className="leave-of-entry">
      <p className={bad ? 'field__error' : undefined}>
        {bad && <ToneMark tone="stop" spoken="Not covered: " />}
        {cover.state === 'requested' && <ToneMark tone="later" spoken="Only requested: " />} Authorization for{' '}
        {placeWords(scope)}: {coverWords(cover, momentSaid)}.{' '}
        {left !== '' && (
          <strong className={soon ? 'leave-soon' : undefined}>
            {soon && <ToneMark tone="later" spoken="Ends soon: " />} {left}.
          </strong>
        )}{' '}
        <a href={toPage}>Authorization</a>
      </p>
      <div role="status">
        {exceptions.map((one) => (
          <p key={one.id} className="field__error">
            <ToneMark tone="stop" spoken="Exception: " /> {one.what} Its letter says what held then.{' '}
            <a href={routeToHash({ at: 'respond', page: 'exceptions', id: one.id })}>Explain it</a>
          </p>
        ))}
      </div>
    </div>
  )
}

/** What stands of CBP's leave in all. */
export function LeaveStanding() {
  const desk = useDeskHandle()
  const now = useNow(15_000)
  useDesk(({ state }) => `${state.kindVersions.get('authorisation') ?? 0} ${state.kindVersions.get('incident') ?? 0}`)
  return (
    <p>
      Downtime authorization {standingWords(desk.state, momentOf(now), momentSaid) || 'not asked for yet'}.{' '}
      <a href={toPage}>Authorization</a>
    </p>
  )
}
