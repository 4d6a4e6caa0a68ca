import { useMemo, useState } from 'react'
import { entriesByProgress } from '../../../shared/domain/standing'
import {
  letterGroupId,
  letterGroups,
  printedLetters,
  truckLetterRule,
  type LetterGroup,
  type PrintedLetter,
} from '../../../shared/domain/respond/manyLetters'
import { portName } from '../../../shared/knowledge/ports'
import { go } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { SelectField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { momentWords } from '../../words/times'
import { LetterPreview } from './LetterPreview'
import { PrintList } from './PrintList'
import { printRows, shownPrintRows, type WhichRows } from './printRows'
import { useLetters } from './useLetters'
import './bulk.css'

/** Entries that may still be asked for: not void, not released. */
const groupsOf = ({ state }: Desk): LetterGroup[] =>
  letterGroups(
    entriesByProgress(state)
      .filter(({ progress }) => progress === 'open' || progress === 'printed' || progress === 'refused')
      .map(({ entity }) => entity),
  )
const lettersOf = ({ state }: Desk) => printedLetters(state)

/** One letter that asks for the release of several entries, where the mode allows it. */
export default function LettersPage() {
  const desk = useDeskHandle()
  const groups = useMade(['entry', 'fact'], groupsOf)
  const all = useMade(['entry', 'fact'], printRows)
  const letters = useMade(['letter'], lettersOf)
  const [groupId, setGroupId] = useState('')
  const [which, setWhich] = useState<WhichRows>('all')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [looking, setLooking] = useState(false)
  const { busy, said, print, reprint } = useLetters()
  const group = groups.find((one) => letterGroupId(one) === groupId) ?? groups[0]
  const ids = useMemo(() => new Set(group?.entries.map(({ id }) => id)), [group])
  const rows = useMemo(
    () =>
      shownPrintRows(
        all.filter(({ id }) => ids.has(id)),
        which,
        text,
      ),
    [all, ids, which, text],
  )
  const picked = useMemo(
    () => all.filter(({ id }) => ids.has(id) && chosen.includes(id)).map(({ id }) => id),
    [all, ids, chosen],
  )
  const truck = group?.oneLetter === false

  return (
    <Screen
      className="list-screen"
      title="Letters for many"
      about={`${picked.length} chosen`}
      actions={
        truck ? (
          <Button
            look="primary"
            large
            disabled={picked.length === 0}
            onClick={() => go({ at: 'respond', page: 'print', id: `of-${picked.join('.')}` })}
          >
            Single letters, with their packets
          </Button>
        ) : (
          <>
            <Button disabled={picked.length === 0} onClick={() => setLooking(true)}>
              Look at it
            </Button>
            <Button
              look="primary"
              large
              disabled={busy || picked.length === 0 || group === undefined}
              onClick={() => {
                if (group !== undefined) void print(group, picked)
              }}
            >
              {picked.length === 0 ? 'Print one letter' : `Print one letter for ${picked.length}`}
            </Button>
          </>
        )
      }
    >
      <div className="list-and-card">
        <PrintList
          rows={rows}
          chosen={chosen}
          which={which}
          text={text}
          onWhich={setWhich}
          onText={setText}
          onChosen={setChosen}
        />
        <div className="list-and-card__side stack">
          <Card title="The letter">
            <div className="stack">
              <SelectField
                id="letter-group"
                label="Port and mode"
                options={groups.map((one) => ({ value: letterGroupId(one), label: groupWords(one) }))}
                value={group === undefined ? '' : letterGroupId(group)}
                onChange={({ target }) => {
                  setGroupId(target.value)
                  setChosen([])
                }}
              />
              {truck ? (
                <p className="field__error">
                  {truckLetterRule.words} They are printed as single letters, each with its packet and envelope.{' '}
                  <span className="muted">{truckLetterRule.source}.</span>
                </p>
              ) : (
                <p className="small">
                  Up to 25 entries a page, two copies. Each entry&rsquo;s own papers go behind the letter; its packet is
                  printed by itself.
                </p>
              )}
              <p className="small" aria-live="polite">
                {said ?? ''}
              </p>
            </div>
          </Card>
          <Card title="Printed letters">
            {letters.length === 0 && <p className="muted">None was printed yet.</p>}
            <ul className="bulk-jobs">
              {letters.map((letter) => (
                <li key={letter.id} className="bulk-job">
                  <strong>{letterWords(letter)}</strong>
                  <span className="small muted">
                    {momentWords(letter.at)} · {letter.by} · record {letter.sha256.slice(0, 8)}
                  </span>
                  <span>
                    <Button
                      disabled={busy}
                      onClick={() => void reprint(letter)}
                      aria-label={`Reprint letter ${letter.number}`}
                    >
                      Reprint
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
      {looking && <LetterPreview desk={desk} entries={picked} onClose={() => setLooking(false)} />}
    </Screen>
  )
}

const groupWords = ({ port, family, entries }: LetterGroup): string =>
  `${[port, portName(port)].filter(Boolean).join(' ')} · ${family} · ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`

const letterWords = ({ number, entries, port }: PrintedLetter): string =>
  `Letter ${number}: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, port ${port}`
