import { useState } from 'react'
import { routeToHash } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { BagLook } from './BagLook'
import { BagPartsCard } from './BagPartsCard'
import { toPrint, useBag, type Bag } from './useBag'
import { useBagPrinting } from './useBagPrinting'
import './bag.css'

/** The bag of paper that carries the first hours by itself: what of it is right, and exactly which pages to replace. */
export function GoBagPage() {
  const bag = useBag()
  if (bag === undefined || typeof bag === 'string')
    return (
      <Screen title="Go-bag">
        <p className={bag === undefined ? 'muted' : 'field__error'}>{bag ?? 'Laying the pages …'}</p>
      </Screen>
    )
  return <BagScreen bag={bag} />
}

function BagScreen({ bag }: { bag: Bag }) {
  const [place, setPlace] = useState(bag.last?.place ?? '')
  const printing = useBagPrinting(place)
  const wrong = toPrint(bag)
  const all = bag.pages.map(({ id }) => id)
  const ids = wrong.length === 0 ? all : all.filter((id) => wrong.includes(id))
  return (
    <Screen
      title="Go-bag"
      about={aboutOf(bag, wrong.length)}
      actions={
        <>
          <a className="button" href={routeToHash({ at: 'prepare', page: 'supplies' })}>
            Supplies
          </a>
          <Button disabled={printing.busy} onClick={() => void printing.save(bag, ids)}>
            Save PDF
          </Button>
          {wrong.length > 0 && wrong.length < all.length && (
            <Button disabled={printing.busy} onClick={() => void printing.print(bag, all)}>
              Print all {all.length}
            </Button>
          )}
          <Button look="primary" large disabled={printing.busy} onClick={() => void printing.print(bag, ids)}>
            {printWords(bag, wrong.length, all.length)}
          </Button>
        </>
      }
    >
      <p className="bag__said" aria-live="polite">
        {printing.said}
      </p>
      <div className="bag">
        <div className="stack">
          <BagStanding bag={bag} place={place} onPlace={setPlace} />
          <BagPartsCard bag={bag} />
        </div>
        <BagLook bag={bag} ids={ids} />
      </div>
    </Screen>
  )
}

const counted = (count: number): string => (count === 1 ? '1 page' : `${count} pages`)

function aboutOf({ last, difference }: Bag, wrong: number): string {
  if (last === undefined) return 'never printed'
  if (wrong + difference.gone.length === 0) return `version ${last.version}, every page right`
  return `version ${last.version} lies in the bag: ${counted(wrong)} to replace`
}

function printWords({ last }: Bag, wrong: number, all: number): string {
  if (last === undefined) return `Print the go-bag, ${counted(all)}`
  return wrong === 0 ? `Print it again, ${counted(all)}` : `Print the ${counted(wrong)} to replace`
}

function BagStanding({ bag, place, onPlace }: { bag: Bag; place: string; onPlace: (place: string) => void }) {
  const { last, values } = bag
  return (
    <Card title="In the bag">
      <div className="stack stack--tight">
        <p>
          {last === undefined ? (
            <>
              <ToneMark tone="later" spoken="Missing: " /> Nothing yet. Print it, read it through once, and put it where
              it is found without a computer.
            </>
          ) : (
            `Version ${last.version}, printed ${momentWords(last.printedAt)} by ${last.by}.`
          )}
        </p>
        {values.tearOff.numbers.length === 0 && (
          <p className="small">
            <ToneMark tone="later" spoken="Missing: " /> No entry numbers to tear off: add a block for paper under{' '}
            <a href={routeToHash({ at: 'prepare', page: 'numbers' })}>Entry numbers</a>.
          </p>
        )}
        <TextField
          id="bag-place"
          label="Where the bag lies"
          hint="Recorded with the next printing."
          value={place}
          onChange={(event) => onPlace(event.target.value)}
        />
      </div>
    </Card>
  )
}
