import { useState } from 'react'
import type { Checklist, LineFindings, Reason } from '../../shared/domain/pga/types'
import { dotted } from '../../shared/sheets/lineValues'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Tag, ToneMark } from '../ui/Tag'
import {
  alarmTitle,
  confidenceWords,
  findingFlags,
  foundByWords,
  gapWords,
  lineList,
  problemWords,
  programName,
  standingWords,
} from '../words/pga'
import { dayWords } from '../words/times'
import { foundOf, type Found } from './found'
import { JudgeDialog, type Judgement } from './JudgeDialog'

export interface FoundCardProps {
  checklist: Checklist
  /** the lines that a verdict is for: those on which it was found alike, or all. undefined: recorded; else why not */
  onJudge: (lines: readonly string[], judgement: Judgement) => Promise<string | undefined>
}

/** The agencies found, each with its reasons: which list or hint says so, of which day, and how sure that is. */
export function FoundCard({ checklist, onJudge }: FoundCardProps) {
  const [judging, setJudging] = useState<Found | 'other'>()
  const found = foundOf(checklist)
  const single = checklist.lines.length < 2
  return (
    <Card title="Agencies found">
      {checklist.alarms.map((alarm) => (
        <div
          key={`${alarm.type} ${alarm.agency} ${alarm.program} ${alarm.sides[0]}`}
          className="found__alarm"
          role="alert"
        >
          <p>
            <ToneMark tone="stop" /> {alarmTitle(alarm)} ({programName(alarm)})
          </p>
          <p className="small">{alarm.sides[0]}</p>
          <p className="small">{alarm.sides[1]}</p>
        </div>
      ))}
      <ul className="found">
        {found.map((one) => (
          <FoundRow key={one.key} found={one} single={single} onJudge={() => setJudging(one)} />
        ))}
      </ul>
      {checklist.lines.length > 0 && (
        <Button className="found__other" onClick={() => setJudging('other')}>
          Name another agency
        </Button>
      )}
      <ul className="found__lines">
        {checklist.lines.map((line) => (
          <LineSays key={line.line} line={line} />
        ))}
      </ul>
      {judging !== undefined && (
        <JudgeDialog
          found={judging === 'other' ? undefined : judging}
          products={checklist.lines.some(
            ({ line, product }) => product !== undefined && (judging === 'other' || judging.lines.includes(line)),
          )}
          onJudge={(judgement) =>
            onJudge(judging === 'other' ? checklist.lines.map(({ line }) => line) : judging.lines, judgement)
          }
          onClose={() => setJudging(undefined)}
        />
      )}
    </Card>
  )
}

function FoundRow({ found, single, onJudge }: { found: Found; single: boolean; onJudge: () => void }) {
  const { finding, nths } = found
  const standing = standingWords[finding.standing]
  const flags = findingFlags(finding)
  return (
    <li data-found={`${finding.agency}/${finding.program}`}>
      <div className="found__head">
        <strong>{programName(finding)}</strong>
        <Tag tone={finding.problems.length > 0 ? 'stop' : standing.tone}>
          {standing.words}
          {finding.disclaimCode === '' ? '' : ` ${finding.disclaimCode}`}
        </Tag>
      </div>
      <p className="small muted">
        {[flags, foundByWords[finding.from], single ? '' : lineList(nths)].filter(Boolean).join(' · ')}
        {finding.toConfirm && ' · of the product, to be confirmed'}
      </p>
      {finding.problems.map((problem) => (
        <p key={problem.type} className="field__error">
          {problemWords(problem)}
        </p>
      ))}
      <Button look="quiet" className="found__judge" onClick={onJudge} aria-label={`Judge ${programName(finding)}`}>
        Judge
      </Button>
      <details className="more">
        <summary>
          Why<span className="visually-hidden"> {programName(finding)}</span> ({finding.reasons.length})
        </summary>
        <ul className="found__why">
          {finding.reasons.map((reason) => (
            <WhyRow key={`${reason.by} ${reason.text}`} reason={reason} />
          ))}
          {finding.verdictReason !== '' && <li>Reason given: {finding.verdictReason}</li>}
        </ul>
      </details>
    </li>
  )
}

function WhyRow({ reason }: { reason: Reason }) {
  const about = [
    reason.source,
    reason.asOf === '' ? '' : dayWords(reason.asOf),
    confidenceWords[reason.confidence],
  ].filter(Boolean)
  return (
    <li>
      {reason.text} <span className="muted">({about.join('; ')})</span>
    </li>
  )
}

/** What the tables say of a line, and what they could not say. */
function LineSays({ line }: { line: LineFindings }) {
  return (
    <li className="small">
      <span className="muted">
        {line.nth} <span className="mono">{dotted(line.htsNumber)}</span> {line.description}
      </span>
      <div>
        <ToneMark tone="note" spoken="" /> {line.determination.sentence}
      </div>
      {line.determination.gaps.map((gap) => (
        <div key={gap.type}>
          <ToneMark tone="later" /> {gapWords(gap)}
        </div>
      ))}
    </li>
  )
}
