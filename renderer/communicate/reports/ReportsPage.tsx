import { useState } from 'react'
import { everyBreachOf, type BreachRow } from '../../../shared/domain/incident/breaches'
import { incidentDuties } from '../../../shared/domain/deadlines/incidentDuties'
import { versionsOf, type Series } from '../../../shared/domain/incident/reports'
import { answersOf, answerState } from '../../../shared/domain/incident/facts'
import { publicContact } from '../../../shared/knowledge/publicContacts'
import { go, routeToHash } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'
import { momentWords } from '../../words/times'
import { DutyList } from '../deadlines/DutyList'
import { IncidentChoice, NoIncident, useIncidentShown } from '../facts/IncidentChoice'
import { makeVersion } from './makeVersion'
import { SeriesCard } from './SeriesCard'
import { VersionPage } from './VersionPage'
import './reports.css'

/** Reports to the SOC: the incident notice, a breach report for each breach, and the clocks of both. */
export default function ReportsPage({ id }: { id?: string | undefined }) {
  const shown = useIncidentShown()
  if (id !== undefined) return <VersionPage key={id} id={id} />
  if (shown.incident === undefined) return <NoIncident title="Reports to the SOC" />
  return <Reports key={shown.incident.id} shown={shown} incident={shown.incident.id} />
}

function Reports({ shown, incident }: { shown: ReturnType<typeof useIncidentShown>; incident: string }) {
  const desk = useDeskHandle()
  const { breaches, hasNotice, notAsked } = useMade(
    ['breach', 'touched', 'reportVersion', 'incidentFact'],
    read,
    incident,
  )
  const [busy, setBusy] = useState(false)
  const say = useSay()
  const make = async (series: Series) => {
    setBusy(true)
    const made = await makeVersion(desk, series)
    setBusy(false)
    if (made.ok) go({ at: 'communicate', page: 'reports', id: made.value })
    else say(writingErrorWords(made.error), 'stop')
  }
  return (
    <Screen title="Reports to the SOC" about="notice now; each breach within 72 hours of its discovery">
      <IncidentChoice shown={shown} />
      <div className="reports">
        <div className="stack">
          <SeriesCard
            title="Incident notice"
            series={{ incident, report: 'incidentNotice' }}
            busy={busy}
            primary={!hasNotice}
            onMake={() => void make({ incident, report: 'incidentNotice' })}
          >
            <p>
              Tell what is known, now.{' '}
              {notAsked > 0 && (
                <>
                  {notAsked === 1 ? '1 question is' : `${notAsked} questions are`} not asked yet:{' '}
                  <a href={routeToHash({ at: 'communicate', page: 'facts' })}>incident facts</a>. The notice does not
                  wait for them.
                </>
              )}
            </p>
          </SeriesCard>
          {breaches.length === 0 && (
            <Card title="Breach report">
              <p>
                No breach is known yet. When one is found, record it under{' '}
                <a href={routeToHash({ at: 'communicate', page: 'facts', id: '~breaches' })}>breaches of records</a>:
                its report is made here.
              </p>
            </Card>
          )}
          {breaches.map((breach) => (
            <SeriesCard
              key={breach.id}
              title={titleOf(breach)}
              series={seriesOf(incident, breach)}
              busy={busy}
              primary={hasNotice && breach.fields.withdrawn !== true}
              onMake={() => void make(seriesOf(incident, breach))}
            >
              <p>
                {breach.fields.what}{' '}
                <span className="muted">
                  {clientsWords(breach)}
                  {breach.fields.withdrawn === true && ` Withdrawn: ${breach.fields.withdrawnWhy ?? ''}`}
                </span>
              </p>
            </SeriesCard>
          ))}
        </div>
        <Aside incident={incident} />
      </div>
    </Screen>
  )
}

function Aside({ incident }: { incident: string }) {
  const now = useNow(30_000)
  const duties = useMade('every', dutiesHere, incident, Math.floor(now.ms / 60_000))
  const soc = publicContact('public-soc')
  return (
    <div className="stack">
      <Card title="Clocks of these reports">
        <DutyList label="Clocks of these reports" duties={duties} now={now} empty="No clock runs." />
      </Card>
      <Card title="What counts as the report">
        <p>
          A call covers you and does not take its place: the report counts when it was sent electronically to{' '}
          <span className="mono nowrap">{soc?.email}</span>, and is proven when the SOC acknowledged it. Saved as a file
          is not sent.
        </p>
        <p className="reports__soc">
          SOC, day and night <span className="mono strong">{soc?.phone}</span>
        </p>
      </Card>
    </div>
  )
}

const ours = new Set(['incidentNotice', 'breachReport', 'importerListUpdate', 'laterFinding'])
const dutiesHere = ({ state }: Desk, incident: string, minute: number) =>
  incidentDuties(state, incident, minute * 60_000).filter(({ what }) => ours.has(what))

const seriesOf = (incident: string, { id }: BreachRow): Series => ({ incident, report: 'breachReport', breach: id })

const titleOf = ({ fields }: BreachRow): string =>
  `Breach report${fields.discoveredAt === undefined ? '' : `: discovered ${momentWords(fields.discoveredAt)}`}`

const clientsWords = ({ touched }: BreachRow): string => {
  const count = touched.filter(({ fields }) => fields.withdrawn !== true).length
  return count === 0
    ? 'No client on its list yet.'
    : count === 1
      ? '1 client on its list.'
      : `${count} clients on its list.`
}

function read({ state }: Desk, incident: string) {
  const breachReported = (breach: BreachRow) => versionsOf(state, seriesOf(incident, breach)).length > 0
  return {
    // One that was withdrawn goes on being shown where it was reported: its supplement has to say so.
    breaches: everyBreachOf(state, incident).filter(
      (breach) => breach.fields.withdrawn !== true || breachReported(breach),
    ),
    hasNotice: versionsOf(state, { incident, report: 'incidentNotice' }).length > 0,
    notAsked: answersOf(state, incident).filter((one) => answerState(one) === 'notAsked').length,
  }
}
