import { useState } from 'react'
import { textOf, valueOf, type Entity } from '../../../shared/journal/state'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ToneMark } from '../../ui/Tag'
import { dayWords } from '../../words/times'
import { HistoryDialog } from '../HistoryDialog'
import '../../ui/factList.css'
import { portFact, portFacts, portGaps, portTitle, portWords } from './portFields'

/** One port: what is known, and what to ask there. */
export function PortCard({ port, onChange, onAsked }: { port: Entity; onChange: () => void; onAsked: () => void }) {
  const [history, setHistory] = useState(false)
  const asked = textOf(port, 'askedOn')
  const gaps = portGaps(port)
  return (
    <Card title={portTitle(port)} className="contact-card">
      <p className="small muted">
        {asked === '' ? 'Nobody has asked there yet.' : `Asked on ${dayWords(asked)} by ${textOf(port, 'askedBy')}.`}
      </p>
      {gaps.length > 0 && (
        <p className="small">
          <ToneMark tone="later" spoken="To ask: " /> Ask in peace time:{' '}
          {gaps.map(({ label }) => label.toLowerCase()).join('; ')}.
        </p>
      )}
      <dl className="fact-list">
        {portFacts
          .map((spec) => [spec.label, portFact(port, spec)] as const)
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="small">{value}</dd>
            </div>
          ))}
        <div>
          <dt>Our keying strip</dt>
          <dd className="small">
            {valueOf(port, 'takesKeyingStrip') === true ? 'takes it' : 'off: it is not printed'}
          </dd>
        </div>
      </dl>
      <div className="row">
        <Button onClick={onAsked}>Asked today</Button>
        <Button onClick={onChange}>Change</Button>
        <Button look="quiet" onClick={() => setHistory(true)}>
          Who changed what
        </Button>
      </div>
      <p className="key-line">
        <span>
          <Kbd>A</Kbd> asked today
        </span>
        <span>
          <Kbd>Enter</Kbd> change
        </span>
      </p>
      {history && (
        <HistoryDialog
          title={`${portTitle(port)}: who changed what`}
          kind="portProfile"
          id={port.id}
          wordsOf={(field) => (field === 'takesKeyingStrip' ? 'Takes our keying strip' : portWords(field))}
          onClose={() => setHistory(false)}
        />
      )}
    </Card>
  )
}
