import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { Checklist, Outstanding } from '../../shared/domain/pga/types'
import { go } from '../frame/routes'
import { useEntryFile } from '../respond/projections'
import { ReasonDialog } from '../respond/ReasonDialog'
import { lastPrint } from '../respond/revisions'
import { Button, Kbd } from '../ui/Button'
import { Card } from '../ui/Card'
import { Tag } from '../ui/Tag'
import { useHotkeys } from '../ui/useHotkeys'
import { verdictTag } from '../words/pga'
import { FormBoxesCard } from './FormBoxesCard'
import { FoundCard } from './FoundCard'
import { PapersCard } from './PapersCard'
import { PgaKeyingContext } from './pgaKeying'
import { PriorNoticeCard } from './PriorNoticeCard'
import { QuestionsCard } from './QuestionsCard'
import { DeadlinesCard, SheetsCard } from './SheetsCard'
import { TradePapersCard } from './TradePapersCard'
import { useChecklist } from './useChecklist'
import { usePgaActions } from './usePgaActions'
import { enterAnswer, firstOpen, usePgaKeyingOf } from './usePgaKeyingOf'
import { VerdictFoot } from './VerdictFoot'
import '../respond/entry.css'
import './pga.css'

/** The agencies' checklist of one entry: what was found and why, what is still asked, what papers are owed. */
export default function PgaScreen({ entryId }: { entryId: string }) {
  const file = useEntryFile(entryId)
  const checklist = useChecklist(entryId)
  if (file === undefined) return <p className="entry-head">There is no entry of this name on this desk.</p>
  if (checklist === undefined) return <p className="entry-head">Reading the tables of the agencies …</p>
  return <Opened key={entryId} file={file} checklist={checklist} />
}

function Opened({ file, checklist }: { file: EntryFile; checklist: Checklist }) {
  const root = useRef<HTMLDivElement>(null)
  const toPacket = useRef<HTMLButtonElement>(null)
  const { keying, said, asking, answer } = usePgaKeyingOf(file.id, root, toPacket)
  const actions = usePgaActions(keying, file, checklist)
  const walk = useWanting(checklist, root)
  const leaveTo = useCallback(
    async (at: 'packet' | 'entry') => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      // The box that was left parses in this turn and records in the next.
      await Promise.resolve()
      await keying.settled()
      const refused = root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      if (refused == null) return go({ at, id: file.id })
      enterAnswer(refused)
      keying.say('This cannot be kept as it stands. Mend it or empty its box, then go.')
    },
    [keying, file.id],
  )
  const packet = () => void leaveTo('packet')
  const back = () => void leaveTo('entry')
  const next = () => {
    keying.say(undefined)
    walk.next()
  }
  useHotkeys({
    Escape: back,
    'Ctrl+P': packet,
    'Ctrl+Enter': () => void actions.confirm(),
    F8: next,
  })
  useEffect(() => {
    const first = root.current === null ? undefined : firstOpen(root.current)
    if (first !== undefined) enterAnswer(first)
    else toPacket.current?.focus()
  }, [])

  const nths = new Map(checklist.lines.map(({ line, nth }) => [line, nth]))
  const single = checklist.lines.length < 2
  const verdict = verdictTag(checklist.verdict.state)
  return (
    <PgaKeyingContext.Provider value={keying}>
      <div className="entry">
        <header className="entry-head">
          <h1>{file.entry.entryNumber ?? 'No number'}</h1>
          <div className="entry-head__tags">
            <Tag>Agencies</Tag>
            <Tag tone={verdict.tone}>{verdict.words}</Tag>
          </div>
          <div className="entry-head__actions">
            <Button onClick={back}>
              Back to the boxes <Kbd>Esc</Kbd>
            </Button>
            <Button look="primary" ref={toPacket} onClick={packet} aria-keyshortcuts="Control+P">
              Print packet <Kbd>Ctrl P</Kbd>
            </Button>
          </div>
        </header>
        <div className="pga-body" ref={root}>
          <div className="pga-column">
            <FoundCard checklist={checklist} onJudge={actions.judge} />
          </div>
          <div className="pga-column">
            <QuestionsCard
              checklist={checklist}
              onAnswer={actions.answer}
              onLetGo={actions.letGo}
              onNo={(asked) => void actions.no(asked)}
              toConfirm={actions.toConfirm}
              onConfirm={() => void actions.confirm()}
            />
            <FormBoxesCard checklist={checklist} nths={nths} onAnswer={actions.answerBox} />
          </div>
          <div className="pga-column">
            <PriorNoticeCard
              file={file}
              notices={checklist.priorNotices}
              nths={nths}
              single={single}
              onKey={actions.keyNotice}
            />
            <PapersCard
              papers={checklist.papers}
              nths={nths}
              single={single}
              onKey={actions.keyPaper}
              onFiles={actions.attach}
            />
            <SheetsCard checklist={checklist} nths={nths} />
            <TradePapersCard checklist={checklist} onAnswer={actions.answerBox} />
            <DeadlinesCard checklist={checklist} />
            {checklist.lines.length === 0 && (
              <Card>
                <p className="muted">Without a line no agency is found. Key the goods first.</p>
              </Card>
            )}
          </div>
        </div>
        <VerdictFoot checklist={checklist} current={walk.current} place={walk.place} said={said} onNext={next} />
      </div>
      {asking && <ReasonDialog revision={lastPrint(file)?.revision ?? 1} onAnswer={answer} />}
    </PgaKeyingContext.Provider>
  )
}

interface Wanting {
  current: Outstanding | undefined
  place: number
  next: () => void
}

/** F8: from one thing that is wanting to the next, and to the box that mends it. */
function useWanting({ verdict }: Checklist, root: RefObject<HTMLElement | null>): Wanting {
  const all = [...verdict.notWithout, ...verdict.conditions]
  const [at, setAt] = useState<string>()
  const found = all.findIndex((one) => nameOf(one) === at)
  const next = () => {
    const following = all[(found + 1) % Math.max(1, all.length)]
    flushSync(() => setAt(following === undefined ? undefined : nameOf(following)))
    const box = root.current?.querySelector<HTMLElement>(placeOf(following))
    if (box?.matches('[data-answer]') === true && box.checkVisibility()) enterAnswer(box)
    else box?.scrollIntoView({ block: 'nearest' })
  }
  return { current: all[found], place: found + 1, next }
}

const nameOf = ({ kind, of, text }: Outstanding): string => `${kind} ${of} ${text}`

/** The box of a question, of a paper or of a notice; else the finding. */
function placeOf(one: Outstanding | undefined): string {
  const of = CSS.escape(one?.of ?? '')
  switch (one?.kind) {
    case 'paper':
    case 'original':
    case 'later':
      return `[data-paper="${of}"] input`
    case 'priorNotice':
      return '[data-notice] [data-answer]'
    default:
      return `[data-question="${of}"] input, [data-found="${of}"]`
  }
}
