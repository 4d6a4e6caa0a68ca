import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { callTree, moveInTree, type CallMove, type CallRow } from '../../../shared/domain/callTree'
import { contactsOf } from '../../../shared/domain/contacts'
import { textOf } from '../../../shared/journal/state'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { Kbd } from '../../ui/Button'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { dayOf } from '../../words/times'
import { rungWords } from './contactWords'

const moves: Readonly<Record<string, CallMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}
const refusals: Readonly<Record<CallMove, string>> = {
  up: 'already rung first here',
  down: 'already rung last here',
  in: 'there is nobody above who could ring this one',
  out: 'already at the top of the tree',
}

/** Who rings whom, as an indented list. Arrows walk it; with Alt they move the person, and all whom that one rings. */
export function CallTreeCard() {
  const desk = useDeskHandle()
  const rows = useMade(['contact'], treeOf)
  const [chosenId, setChosenId] = useState<string>()
  const { record } = useRecord()
  const say = useSay()
  const today = dayOf(useNow(60_000))
  const nth = Math.max(
    0,
    rows.findIndex(({ contact }) => contact.id === chosenId),
  )
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer a scroll with a promise, which is no cleanup.
    document.getElementById(`call-row-${nth}`)?.scrollIntoView({ block: 'nearest' })
  }, [nth])

  const move = async (row: CallRow, how: CallMove) => {
    const changes = moveInTree(contactsOf(desk.state), row.contact.id, how)
    setChosenId(row.contact.id)
    if (changes.length === 0) say(`${textOf(row.contact, 'name')}: ${refusals[how]}.`)
    else await record(changes)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[nth]
    if (row === undefined || event.ctrlKey) return
    const how = moves[event.key]
    if (event.altKey && how !== undefined) void move(row, how)
    else if (event.altKey) return
    else {
      const to = { ArrowDown: nth + 1, ArrowUp: nth - 1, Home: 0, End: rows.length - 1 }[event.key]
      if (to === undefined) return
      setChosenId(rows[Math.max(0, Math.min(rows.length - 1, to))]?.contact.id)
    }
    event.preventDefault()
  }

  return (
    <Card title="Who rings whom">
      <p className="muted">
        The first is rung by whoever finds the outage; each then rings those below. Your own people stand here, and
        anyone whom somebody rings.
      </p>
      {rows.length === 0 ? (
        <p>Nobody is in the group Staff yet. Add your people first, with their private numbers.</p>
      ) : (
        <ul
          className="call-tree"
          ref={list}
          role="tree"
          aria-label="Call tree"
          tabIndex={0}
          aria-activedescendant={`call-row-${nth}`}
          onKeyDown={onKeyDown}
        >
          {rows.map((row, at) => (
            <TreeRow
              key={row.contact.id}
              row={row}
              nth={at}
              chosen={at === nth}
              today={today}
              onChoose={() => {
                setChosenId(row.contact.id)
                list.current?.focus()
              }}
            />
          ))}
        </ul>
      )}
      <p className="key-line">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> walk
        </span>
        <span>
          <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> rung earlier, later
        </span>
        <span>
          <Kbd>Alt</Kbd> <Kbd>→</Kbd> rung by the one above
        </span>
        <span>
          <Kbd>Alt</Kbd> <Kbd>←</Kbd> one step up in the tree
        </span>
      </p>
    </Card>
  )
}

const treeOf = ({ state }: Desk): CallRow[] => callTree(contactsOf(state))

interface TreeRowProps {
  row: CallRow
  nth: number
  chosen: boolean
  today: string
  onChoose: () => void
}

function TreeRow({ row, nth, chosen, today, onChoose }: TreeRowProps) {
  const { contact, depth } = row
  const { tone, words } = rungWords(contact, today)
  return (
    // The tree around it has the keyboard (aria-activedescendant); the press is for a pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
    <li
      id={`call-row-${nth}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={chosen}
      onClick={onChoose}
      style={{ paddingLeft: 16 + depth * 32 }}
    >
      <span>
        {depth > 0 && (
          <span className="muted" aria-hidden="true">
            └{' '}
          </span>
        )}
        {textOf(contact, 'name')} <span className="small muted">{textOf(contact, 'role')}</span>
      </span>
      <span className="mono nowrap">
        {[textOf(contact, 'phone'), textOf(contact, 'secondPhone')].filter(Boolean).join(' · ') || 'no number'}
      </span>
      <span className="small nowrap">
        <ToneMark tone={tone} spoken={tone === 'good' ? 'Reached ' : 'To ring: '} /> {words}
      </span>
    </li>
  )
}
