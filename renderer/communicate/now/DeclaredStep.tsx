import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { incidentsOf } from '../../../shared/domain/incident/incidents'
import { firstHourPages } from '../../../shared/sheets/firstHour/firstHourPages'
import { Button } from '../../ui/Button'
import { focusFirst } from '../../ui/focusFirst'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import type { Declared } from './declare'
import { useFirstHour } from './useFirstHour'

const rolesOf = ({ state }: Desk, incident: string): string[] => {
  const row = incidentsOf(state).find(({ id }) => id === incident)
  return row === undefined ? [] : firstHourPages(state, row).map(({ role }) => role)
}
const declaredAtOf = ({ state }: Desk, incident: string): string =>
  incidentsOf(state).find(({ id }) => id === incident)?.fields.declaredAt ?? ''

/** It is declared: the pages of the first hour go to the printer with the next Enter. */
export function DeclaredStep({ declared, onClose }: { declared: Declared; onClose: () => void }) {
  const roles = useMade(['task', 'incident'], rolesOf, declared.id)
  const declaredAt = useMade(['incident'], declaredAtOf, declared.id)
  const { busy, said, print } = useFirstHour(declared.id)
  const printAndClose = async () => {
    if (await print()) onClose()
  }
  return (
    <div className="stack">
      <p>
        Declared {momentWords(declaredAt)}. {declared.tasks} tasks are open
        {declared.from === 'template' ? ', from the template: your own plan is empty' : ''}. The clocks run.
      </p>
      {'problem' in declared.frozen ? (
        <p>
          <Tag tone="later">Directory and plan were not frozen: {declared.frozen.problem}</Tag>
        </p>
      ) : (
        <p className="small muted">
          Directory and plan are frozen as evidence, SHA-256{' '}
          <span className="mono">{declared.frozen.sha256.slice(0, 16)} …</span>
        </p>
      )}
      <p>
        First-hour pages, one a role: <span className="strong">{roles.join(', ')}</span>.
      </p>
      {said !== undefined && <p role="status">{said}</p>}
      <div className="form-actions">
        <Button onClick={onClose}>Print later</Button>
        <Button look="primary" large disabled={busy} ref={focusFirst} onClick={() => void printAndClose()}>
          {busy ? 'Drawing …' : `Print ${roles.length} ${roles.length === 1 ? 'page' : 'pages'}`}
        </Button>
      </div>
    </div>
  )
}
