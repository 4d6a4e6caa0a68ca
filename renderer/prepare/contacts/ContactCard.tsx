import { useState } from 'react'
import { channels, lastTry, reachedOf, type Channel } from '../../../shared/domain/contacts'
import { publicContact } from '../../../shared/knowledge/publicContacts'
import { portName } from '../../../shared/knowledge/ports'
import { entityOf, textOf, type Entity } from '../../../shared/journal/state'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { HistoryDialog } from '../HistoryDialog'
import '../../ui/factList.css'
import { contactFieldWords } from './contactFields'
import { confidenceWords, tryWords } from './contactWords'

export interface ContactCardProps {
  contact: Entity
  today: string
  onTry: (channel: Channel, answered: boolean) => void
  onChange: () => void
  onChoose: (id: string) => void
}

/** One contact: each number with who last reached it, and what is agreed. Numbers and addresses are shown, never opened. */
export function ContactCard({ contact, today, onTry, onChange, onChoose }: ContactCardProps) {
  const [open, setOpen] = useState<'history' | 'remove'>()
  const tries = useMade(['reached'], triesOf, contact.id)
  const name = textOf(contact, 'name')
  const known = channels.filter(({ field }) => textOf(contact, field) !== '')
  const published = publicContact(contact.id)
  return (
    <Card title={name || 'No name'} className="contact-card">
      <p className="small muted">
        {[textOf(contact, 'organisation'), textOf(contact, 'role'), textOf(contact, 'group')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {known.length === 0 && (
        <p role="note">
          <ToneMark tone="stop" spoken="Missing: " /> No number is known. {published?.note ?? 'Ask in peace time.'}
        </p>
      )}
      <ul className="contact-ways">
        {known.map(({ channel, field, name: way }) => {
          const { tone, words } = tryWords(contact, channel, lastTry(tries, channel, textOf(contact, field)), today)
          return (
            <li key={channel}>
              <span className="small muted">{way}</span>
              <span className="contact-ways__value">{textOf(contact, field)}</span>
              <span className="small">
                <ToneMark tone={tone} spoken="" /> {words}
              </span>
              <span className="contact-ways__do">
                <Button aria-label={`${way} of ${name}: reached today`} onClick={() => onTry(channel, true)}>
                  Reached today
                </Button>
                <Button look="quiet" aria-label={`${way} of ${name}: no answer`} onClick={() => onTry(channel, false)}>
                  No answer
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      <ContactFacts contact={contact} onChoose={onChoose} />
      <div className="row">
        <Button onClick={onChange}>Change</Button>
        <Button look="quiet" onClick={() => setOpen('history')}>
          Who changed what
        </Button>
        <Button look="quiet" onClick={() => setOpen('remove')}>
          Take off
        </Button>
      </div>
      <p className="key-line">
        <span>
          <Kbd>R</Kbd> reached today
        </span>
        <span>
          <Kbd>N</Kbd> no answer
        </span>
        <span>
          <Kbd>Enter</Kbd> change
        </span>
      </p>
      {open === 'history' && (
        <HistoryDialog
          title={`${name}: who changed what`}
          kind="contact"
          id={contact.id}
          wordsOf={contactFieldWords}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'remove' && <RemoveDialog contact={contact} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}

const triesOf = ({ state }: Desk, id: string): Entity[] => reachedOf(state, id)

function ContactFacts({ contact, onChoose }: { contact: Entity; onChoose: (id: string) => void }) {
  const named = useMade(['contact', 'importer'], namedBy, contact)
  const facts: (readonly [string, string])[] = [
    ['Hours', [textOf(contact, 'hours'), textOf(contact, 'zone')].filter(Boolean).join(', ')],
    ['May be told', textOf(contact, 'mayBeTold')],
    ['Rung by', named.calledBy],
    ['Client', named.importer],
    ['Port', [textOf(contact, 'port'), portName(textOf(contact, 'port')) ?? ''].filter(Boolean).join(' ')],
    ['Number changed', textOf(contact, 'changedWhy')],
    ['Source', textOf(contact, 'source')],
    ['How sure', confidenceWords(textOf(contact, 'confidence'))],
  ]
  return (
    <dl className="fact-list">
      {named.second !== undefined && (
        <div>
          <dt>If no answer</dt>
          <dd>
            <Button look="quiet" className="button--cell" onClick={() => onChoose(named.second?.id ?? '')}>
              {textOf(named.second, 'name')} {textOf(named.second, 'phone')}
            </Button>
          </dd>
        </div>
      )}
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="small">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function namedBy({ state }: Desk, contact: Entity) {
  return {
    second: entityOf(state, 'contact', textOf(contact, 'secondPath')),
    calledBy: textOf(entityOf(state, 'contact', textOf(contact, 'calledBy')), 'name'),
    importer: textOf(entityOf(state, 'importer', textOf(contact, 'importer')), 'name'),
  }
}

function RemoveDialog({ contact, onClose }: { contact: Entity; onClose: () => void }) {
  const { record, busy, refusal } = useRecord()
  const remove = async () => {
    const saved = await record({
      action: 'contact.removed',
      kind: 'contact',
      id: contact.id,
      patch: [['removed', true]],
    })
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title={`Take ${textOf(contact, 'name') || 'this contact'} off the list?`}
      about="The journal keeps what it was. Paper that names it has to be replaced."
      onClose={onClose}
    >
      {refusal !== undefined && <p role="alert">{refusal}</p>}
      <div className="form-actions">
        <Button onClick={onClose}>Keep it</Button>
        <Button look="stop" disabled={busy} onClick={() => void remove()}>
          Take it off
        </Button>
      </div>
    </Dialog>
  )
}
