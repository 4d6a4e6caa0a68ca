import type { Finding } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ToneMark } from '../ui/Tag'
import { focusFirst } from '../ui/focusFirst'
import { findingWords } from '../words/findings'
import { OpeningPage } from './OpeningPage'

export interface FindingsPanelProps {
  findings: readonly Finding[]
  drill: boolean
  onGoOn: () => void
}

/** What opening found and mended, read before work goes on. */
export function FindingsPanel({ findings, drill, onGoOn }: FindingsPanelProps) {
  return (
    <OpeningPage title="Read this before you go on" drill={drill}>
      <Card>
        <FindingsList findings={findings} />
      </Card>
      <div>
        <Button look="primary" large onClick={onGoOn} ref={focusFirst}>
          I have read it, go on
        </Button>
      </div>
    </OpeningPage>
  )
}

/** Damaged items can be many: those of one kind after the third are counted. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const shown = findings.filter(
    (finding, nth) => findings.slice(0, nth).filter((before) => before.type === finding.type).length < 3,
  )
  const hidden = findings.length - shown.length
  return (
    <ul className="findings">
      {shown.map((finding, nth) => {
        const words = findingWords(finding)
        return (
          <li key={nth}>
            <ToneMark tone={words.tone} spoken="" />
            <div>
              <p>{words.what}</p>
              {words.then !== '' && <p>{words.then}</p>}
            </div>
          </li>
        )
      })}
      {hidden > 0 && (
        <li>
          <span />
          <p>And {hidden} more of the same kinds.</p>
        </li>
      )}
    </ul>
  )
}
