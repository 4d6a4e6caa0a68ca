import { useState } from 'react'
import { momentMs } from '../../../shared/domain/calendar'
import { spanWords } from '../../../shared/domain/deadlines/timeLeft'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import { stages } from '../../../shared/knowledge/stages'
import { useNow } from '../../frame/useNow'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { Tag } from '../../ui/Tag'
import { momentWords, type Now } from '../../words/times'
import { IncidentForm } from '../IncidentForm'
import { CloseForm, ReopenForm } from './CloseForm'
import { useFirstHour } from './useFirstHour'

/** How long it has lasted, who leads, what was said when it was declared; print, correct, close. */
export function IncidentHead({ incident }: { incident: IncidentRow }) {
  const now = useNow(15_000)
  const [open, setOpen] = useState<'correct' | 'close' | 'reopen'>()
  const { busy, said, print } = useFirstHour(incident.id)
  const close = () => setOpen(undefined)
  const { closedAt } = incident.fields
  return (
    <Card className="now-head">
      <div className="now-head__row">
        <p className="now-head__elapsed">
          <span className="small muted">{closedAt === undefined ? 'Since it was declared' : 'It lasted'}</span>
          <span>{elapsedWords(incident, now)}</span>
        </p>
        <HeadFacts incident={incident} />
        <div className="now-head__do">
          <Button look="primary" disabled={busy} onClick={() => void print()}>
            {busy ? 'Drawing …' : 'Print first-hour pages'}
          </Button>
          <Button onClick={() => setOpen('correct')}>Correct</Button>
          {closedAt === undefined ? (
            <Button onClick={() => setOpen('close')}>Close it</Button>
          ) : (
            <Button onClick={() => setOpen('reopen')}>Open it again</Button>
          )}
        </div>
      </div>
      {incident.fields.knownAtStart !== undefined && (
        <p className="now-head__known">
          <span className="muted">Known at the start:</span> {incident.fields.knownAtStart}
        </p>
      )}
      <ClockWords incident={incident} now={now} />
      {said !== undefined && <p className="small">{said}</p>}
      {open === 'correct' && (
        <Dialog
          open
          wide
          title="Correct the incident"
          about="What stood there before is kept in the journal, with who changed it and when."
          onClose={close}
        >
          <IncidentForm incident={incident.id} whole onClose={close} />
        </Dialog>
      )}
      {open === 'close' && (
        <Dialog open title="Close the incident" about="Open clocks and tasks stay as they are." onClose={close}>
          <CloseForm incident={incident.id} onClose={close} />
        </Dialog>
      )}
      {open === 'reopen' && (
        <Dialog
          open
          title="Open the incident again"
          about="That it was closed, by whom and why stays in the journal."
          onClose={close}
        >
          <ReopenForm incident={incident.id} onClose={close} />
        </Dialog>
      )}
    </Card>
  )
}

function HeadFacts({ incident: { fields } }: { incident: IncidentRow }) {
  const facts: [string, string | undefined][] = [
    ['Leads', fields.lead ?? 'nobody named yet'],
    ['Stage', stages.find(({ id }) => id === fields.stage)?.name ?? 'not keyed yet'],
    ['Discovered', fields.discoveredAt === undefined ? 'not known yet' : momentWords(fields.discoveredAt)],
    ['Outage began', fields.outageBegan === undefined ? 'not known yet' : momentWords(fields.outageBegan)],
    ['Declared', [momentWords(fields.declaredAt ?? ''), fields.declaredBy].filter(Boolean).join(', ')],
    ['Frozen', fields.frozenSha256 === undefined ? 'no' : `${fields.frozenSha256.slice(0, 8)} …`],
    [
      'Closed',
      fields.closedAt && [momentWords(fields.closedAt), fields.closedBy, fields.closedWhy].filter(Boolean).join(', '),
    ],
  ]
  return (
    <dl className="now-head__facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function elapsedWords({ fields }: IncidentRow, now: Now): string {
  const until = fields.closedAt === undefined ? now.ms : momentMs(fields.closedAt)
  const minutes = Math.floor((until - momentMs(fields.declaredAt ?? '')) / 60_000)
  return minutes < 0 ? 'not yet' : spanWords(minutes)
}

/** A laptop that was carried into another zone, or whose clock was set back, says so before anybody trusts a time. */
function ClockWords({ incident: { fields }, now }: { incident: IncidentRow; now: Now }) {
  const declaredAt = fields.declaredAt ?? ''
  const zone = /\[([^\]]+)\]$/u.exec(declaredAt)?.[1] ?? now.zone
  const back = Math.round((momentMs(declaredAt) - now.ms) / 60_000)
  return (
    <>
      {back >= 2 && (
        <p>
          <Tag tone="stop">
            This laptop’s clock stands {spanWords(back)} before the declaration: it was set back, or the declaration was
            keyed ahead. Check it against a telephone.
          </Tag>
        </p>
      )}
      {zone !== now.zone && (
        <p>
          <Tag tone="note">
            Declared by the clock of {zone}; this laptop runs on {now.zone} now. Times stand by the clock where they
            were set, with “here” beside them.
          </Tag>
        </p>
      )}
    </>
  )
}
