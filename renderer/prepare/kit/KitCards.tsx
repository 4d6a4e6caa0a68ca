import { kitAge, loadedKit, type KitAge, type LoadedKit } from '../../../shared/exchange/kit/loaded'
import { kitSets, type KitSet } from '../../../shared/exchange/kit/format'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState } from '../../../shared/journal/state'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { ToneMark, type Tone } from '../../ui/Tag'
import { kitSetNames, laptopWords, refreshDue } from '../../words/kit'
import { agoWords, dayOf, dayWords, momentWords } from '../../words/times'
import '../../ui/factList.css'

const tones: Readonly<Record<KitAge, Tone>> = { fresh: 'good', late: 'later', old: 'stop' }

/** What is on this laptop by data set, each with the age of its own export; and whose kit it is. */
export function KitCards() {
  const { id, drill } = useDeskHandle()
  const kit = useMade('every', kitOf)
  const today = dayOf(useNow(60_000))
  const counts = useMade('every', countsOf)
  return (
    <div className="kit__cards">
      <Card title="On this laptop">
        <DataTable
          caption="Data sets of the kit and their age"
          rows={kitSets}
          keyOf={(set) => set}
          empty="Nothing."
          columns={[
            { id: 'set', head: 'What', cell: (set) => <span className="strong">{kitSetNames[set]}</span> },
            { id: 'count', head: 'Here', number: true, cell: (set) => counts[set].toLocaleString('en-US') },
            {
              id: 'age',
              head: 'Written by the main system',
              cell: (set) => <Age day={kit?.ages[set]} today={today} />,
            },
          ]}
        />
      </Card>
      <Card title={kit === undefined ? 'No kit is loaded' : `Kit of ${dayWords(kit.madeAt.slice(0, 10))}`}>
        {kit === undefined ? (
          <p>
            The office makes one file for each laptop from the main system’s exports, with the command “lifeboat kit
            build”. What is here now was keyed by hand{drill ? ' or came with the drill' : ''}. This desk is called{' '}
            <span className="mono">{id}</span>.
          </p>
        ) : (
          <KitFacts kit={kit} desk={id} today={today} />
        )}
      </Card>
    </div>
  )
}

function KitFacts({ kit, desk, today }: { kit: LoadedKit; desk: string; today: string }) {
  const oldest = Object.values(kit.ages).sort()[0]
  const age = oldest === undefined ? 'fresh' : kitAge(oldest, today)
  return (
    <dl className="fact-list">
      <div>
        <dt>Next kit</dt>
        <dd>
          {kit.refreshOwner === '' ? (
            <>
              <ToneMark tone="later" spoken="" /> Nobody is named for it
            </>
          ) : (
            <span className="strong">{kit.refreshOwner}</span>
          )}
          , due {refreshDue(kit.madeAt, kit.refreshEveryDays)}
          {age !== 'fresh' && (
            <p>
              <ToneMark tone={tones[age]} spoken="" />{' '}
              {age === 'old' ? 'Part of this kit is older than a month.' : 'Part of this kit is older than a week.'} It
              is {kit.refreshOwner === '' ? 'nobody’s' : `${kit.refreshOwner}’s`} job to bring the next.
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>For</dt>
        <dd>
          {laptopWords(kit)}, from {kit.office}
        </dd>
      </div>
      <div>
        <dt>Loaded</dt>
        <dd>{momentWords(kit.loadedAt)}</dd>
      </div>
      <div>
        <dt>Key of the office</dt>
        <dd className="mono small">{kit.keyWords}</dd>
      </div>
      <div>
        <dt>This desk</dt>
        <dd className="mono small">{desk}</dd>
      </div>
    </dl>
  )
}

function Age({ day, today }: { day: string | undefined; today: string }) {
  if (day === undefined) return <span className="muted">not from a kit</span>
  return (
    <span className="nowrap">
      <ToneMark tone={tones[kitAge(day, today)]} spoken="" /> {dayWords(day)}, {agoWords(day, today)}
    </span>
  )
}

const kitOf = ({ state, device }: Desk): LoadedKit | undefined => loadedKit(state, device)

function countsOf({ state, device }: Desk): Readonly<Record<KitSet, number>> {
  const live = (kind: string) => [...entitiesOf(state, kind).values()].filter((entity) => !isRemoved(entity))
  return {
    firm: live('signer').length + live('portProfile').length + live('firm').length,
    plan: live('planStep').length,
    contacts: live('contact').length,
    importers: live('importer').length,
    products: rowsOf(state, 'products'),
    arrivals: live('arrival').length,
    inFlight: live('inFlight').length,
    blocks: live('block').filter((block) => textOf(block, 'device') === device).length,
    forms: live('officialForm').length,
    tariff: rowsOf(state, 'tariff'),
    pgaFlags: rowsOf(state, 'pgaFlags'),
    pgaHistory: rowsOf(state, 'pgaHistory'),
  }
}

const rowsOf = (state: DeskState, catalogue: string): number =>
  Number(valueOf(entityOf(state, 'catalogue', catalogue), 'rows') ?? 0)
