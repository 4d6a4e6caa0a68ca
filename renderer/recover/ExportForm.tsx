import { useDeskHandle, useMade } from '../store/hooks'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DestinationChoice } from './DestinationChoice'
import { officeKeys, wishOf, type AskedExport } from './exportWish'
import { OfferedWords } from './OfferedWords'
import { SealChoice } from './SealChoice'
import { SortChoice } from './SortChoice'

interface ExportFormProps {
  asked: AskedExport
  onAsk: (change: Partial<AskedExport>) => void
  refusal: string | undefined
  onWrite: () => void
}

/** What goes out, sealed for whom, and where to; one primary action. */
export function ExportForm({ asked, onAsk, refusal, onWrite }: ExportFormProps) {
  const desk = useDeskHandle()
  const office = useMade(['kit'], officeKeys)
  const ready = wishOf(desk, asked) !== undefined
  return (
    <Card title="Export a bundle for the office">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          onWrite()
        }}
      >
        {refusal !== undefined && (
          <p role="alert" className="recover__refusal">
            {refusal}
          </p>
        )}
        <p>
          One sealed file: journal, entries, printed packets, documents and the accounting of every number. The office
          opens it with <span className="mono">npx lifeboat open</span>, or without Lifeboat with{' '}
          <span className="mono">age</span> and <span className="mono">unzip</span>.
        </p>
        <SortChoice chosen={asked.sort} onChoose={(sort) => onAsk({ sort })} />
        {office !== undefined && (
          <SealChoice office={office} chosen={asked.sealBy} onChoose={(sealBy) => onAsk({ sealBy })} />
        )}
        {asked.sealBy === 'words' && (
          <OfferedWords
            drill={desk.drill}
            words={asked.words}
            onChange={(words) => onAsk({ words })}
            whyWords={office === undefined}
          />
        )}
        <DestinationChoice chosen={asked.volume} onChoose={(volume) => onAsk({ volume })} />
        <div className="row">
          <Button type="submit" look="primary" large disabled={!ready}>
            Write the bundle
          </Button>
          {!ready && <span className="small muted">First key the words back, or say that they are on paper.</span>}
        </div>
      </form>
    </Card>
  )
}
