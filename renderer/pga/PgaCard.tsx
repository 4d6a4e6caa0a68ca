import { go } from '../frame/routes'
import { Button, Kbd } from '../ui/Button'
import { Card } from '../ui/Card'
import { ToneMark } from '../ui/Tag'
import { useHotkeys } from '../ui/useHotkeys'
import { capital, verdictTag } from '../words/pga'
import { useChecklist } from './useChecklist'

/** The agencies on the packet's screen: the verdict, what is wanting, and the way to the checklist. It stops no printer. */
export function PgaCard({ entryId }: { entryId: string }) {
  const checklist = useChecklist(entryId)
  const open = () => go({ at: 'pga', id: entryId })
  useHotkeys({ F9: open })
  if (checklist === undefined || checklist.lines.length === 0) return null
  const { verdict, papers } = checklist
  const owed = papers.filter(({ state }) => state === 'owed' || state === 'expired')
  return (
    <Card
      title="Agencies"
      aside={
        <Button look="quiet" onClick={open} aria-keyshortcuts="F9">
          Checklist <Kbd>F9</Kbd>
        </Button>
      }
    >
      <p>
        <ToneMark tone={verdictTag(verdict.state).tone} /> {capital(verdict.sentence)}.
      </p>
      {owed.length > 0 && (
        <>
          <h3 className="packet-problems">Papers owed</h3>
          <ul className="packet-problems">
            {owed.map(({ id, agency, paper }) => (
              <li key={id}>
                {agency}: {paper.title}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
