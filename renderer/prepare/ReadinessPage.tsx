import { go } from '../frame/routes'
import { useNow } from '../frame/useNow'
import { useReport } from '../paper/useReport'
import { useDesk, useDeskHandle, useMade } from '../store/hooks'
import type { Desk, SaveState } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Screen } from '../ui/Screen'
import { ToneMark } from '../ui/Tag'
import { dayOf } from '../words/times'
import { EvidenceDialog } from './ready/EvidenceDialog'
import { certificate } from './ready/certificate'
import type { ReadyLine } from './ready/line'
import { readiness } from './readiness'

/** What is there and what is missing, each gap with the button that mends it. `openId`: a line whose evidence is filed. */
export function ReadinessPage({ openId }: { openId: string | undefined }) {
  const desk = useDeskHandle()
  const lines = useReadiness()
  const report = useReport()
  const gaps = lines.filter((line) => line.tone !== 'good')
  const stops = gaps.filter((line) => line.tone === 'stop').length
  const made = () => certificate(lines, dayOf(desk.now()))
  return (
    <Screen
      title="Ready for three weeks?"
      about="Computed from what is on this laptop. Nothing here can be ticked by hand."
      actions={
        <>
          <Button large disabled={report.busy} onClick={() => void report.save(made, `Readiness ${dayOf(desk.now())}`)}>
            Save PDF
          </Button>
          <Button large disabled={report.busy} onClick={() => void report.print(made)}>
            Print the certificate
          </Button>
        </>
      }
    >
      {report.said !== undefined && <p role="status">{report.said}</p>}
      <div className="ready">
        <Card>
          <div className="ready__ring">
            <Ring done={lines.length - gaps.length} of={lines.length} />
            <p className="muted">{gapWords(gaps.length, stops)}</p>
          </div>
        </Card>
        <Card>
          <ul className="ready__list">
            {lines.map((line) => (
              <li key={line.id}>
                <ToneMark tone={line.tone} />
                <div>
                  <p>{line.title}</p>
                  <p>{line.about}</p>
                </div>
                <span className="ready__guide">{line.guidance}</span>
                <Button onClick={() => go(line.mend.to)} aria-label={`${line.mend.words}: ${line.title}`}>
                  {line.mend.words}
                </Button>
              </li>
            ))}
          </ul>
          <p className="muted small">
            Lines in quotation marks are of CBP’s Cyber Incident Guidance for Customs Brokers (April 2023).
          </p>
        </Card>
      </div>
      {openId !== undefined && (
        <EvidenceDialog line={openId} onClose={() => go({ at: 'prepare', page: 'readiness' })} />
      )}
    </Screen>
  )
}

export function useReadiness(): ReadyLine[] {
  const save = useDesk((open) => open.saveState())
  const now = useNow(60_000)
  return useMade('every', readinessOf, save, dayOf(now), now.ms)
}

const readinessOf = ({ state, device }: Desk, save: SaveState, today: string, nowMs: number): ReadyLine[] =>
  readiness({ state, device, save, today, nowMs })

function gapWords(gaps: number, stops: number): string {
  if (gaps === 0) return 'No gap'
  return `${gaps === 1 ? '1 gap' : `${gaps} gaps`}${stops === 0 ? '' : `, ${stops} of them ${stops === 1 ? 'stops' : 'stop'} a counter`}`
}

const radius = 66
const round = 2 * Math.PI * radius

function Ring({ done, of }: { done: number; of: number }) {
  return (
    <svg viewBox="0 0 160 160" role="img" aria-label={`${done} of ${of} in order`}>
      <circle className="ready__track" cx="80" cy="80" r={radius} />
      <circle
        className="ready__arc"
        cx="80"
        cy="80"
        r={radius}
        strokeDasharray={`${(round * done) / Math.max(1, of)} ${round}`}
        transform="rotate(-90 80 80)"
      />
      <text className="ready__count" x="80" y="84">
        {done}
      </text>
      <text className="ready__of" x="80" y="106">
        of {of}
      </text>
    </svg>
  )
}
