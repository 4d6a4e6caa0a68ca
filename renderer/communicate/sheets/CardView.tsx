import { useRef, useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entitiesOf, entityOf, isRemoved, textOf } from '../../../shared/journal/state'
import type { StatusPaper } from '../../../shared/sheets/status/paper'
import type { WhoCard } from '../../../shared/sheets/status/whoCard'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { PaperLook } from './PaperLook'
import { statusHead, useStatusPaper } from './useStatusPaper'

/** Who we are, of wallet size, for calls from strange numbers. The agreed words are no part of it until they are on paper. */
export function CardView() {
  const paper = useMade(['firm', 'contact'], paperOf)
  const [asking, setAsking] = useState(false)
  const missing = paper.is === 'card' ? missingOf(paper.card) : []
  return (
    <div className="sheets">
      <PaperLook paper={paper} label="The cards as they print, without the agreed words" />
      <div className="stack">
        <Card title="Cards for whoever answers the telephone">
          <div className="stack">
            <p>
              Eight on a page, to be cut. The agreed words are asked for when you print: they go on the paper and are
              kept nowhere, in no log, no export and no file. Left empty, a rule for ink stands there.
            </p>
            {missing.length > 0 && (
              <p className="small">
                Blank on the card: {missing.join(', ')}. The ISA contact is one whose role says ISA under{' '}
                <a href={routeToHash({ at: 'prepare', page: 'contacts' })}>Contacts</a>; the rest stands under{' '}
                <a href={routeToHash({ at: 'prepare', page: 'people' })}>Firm and signers</a>.
              </p>
            )}
            <Button look="primary" large onClick={() => setAsking(true)}>
              Print cards
            </Button>
          </div>
        </Card>
      </div>
      {asking && <WordsDialog onClose={() => setAsking(false)} />}
    </div>
  )
}

function paperOf(desk: Desk): StatusPaper {
  return { ...statusHead(desk), is: 'card', card: cardOf(desk), words: '' }
}

function cardOf({ state }: Desk): WhoCard {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const isa = [...entitiesOf(state, 'contact').values()].find(
    (contact) =>
      !isRemoved(contact) && /\bISA\b|interconnection/iu.test(`${textOf(contact, 'name')} ${textOf(contact, 'role')}`),
  )
  return {
    firm: firm.name ?? '',
    filerCode: firm.filerCode ?? '',
    licence: firm.licenceNumber ?? '',
    permit: firm.permitNumber ?? '',
    isaContact: isa === undefined ? '' : [textOf(isa, 'name'), textOf(isa, 'phone')].filter(Boolean).join(', '),
    cleanMailbox: firm.cleanEmail ?? '',
    phone: firm.phone ?? '',
  }
}

const captions: Record<keyof WhoCard, string> = {
  firm: 'firm',
  filerCode: 'filer code',
  licence: 'licence',
  permit: 'permit',
  isaContact: 'ISA contact',
  cleanMailbox: 'clean mailbox',
  phone: 'number to call back',
}
const missingOf = (card: WhoCard): string[] =>
  (Object.keys(captions) as (keyof WhoCard)[]).filter((key) => card[key] === '').map((key) => captions[key])

/**
 * The words are held by the box alone, masked, and are gone with it: no state of the screen, no draft and no change of
 * the journal ever has them. Saving a file is not offered here.
 */
function WordsDialog({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const box = useRef<HTMLInputElement>(null)
  const { busy, said, print } = useStatusPaper()
  const close = () => {
    if (box.current !== null) box.current.value = ''
    onClose()
  }
  const printCards = async () => {
    const done = await print(() => ({
      ...statusHead(desk),
      is: 'card',
      card: cardOf(desk),
      words: box.current?.value ?? '',
    }))
    if (done) close()
  }
  return (
    <Dialog
      open
      title="Agreed words for these cards"
      about="What both sides say when a strange number calls. Kept nowhere: who prints again keys them again."
      initialFocus={box}
      onClose={close}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void printCards()
        }}
      >
        <TextField
          id="agreed-words"
          label="Agreed words"
          type="password"
          autoComplete="off"
          maxLength={80}
          ref={box}
          hint="Masked, so that no picture of the screen shows them. Leave it empty for a rule to be completed in ink."
        />
        <p role="status">{said}</p>
        <div className="form-actions">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {busy ? 'Drawing …' : 'Print the cards'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
