import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useDeskHandle, useMade } from '../store/hooks'
import type { CatalogueRow, Desk } from '../store/types'
import { Kbd } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import type { Command } from './commands'
import { findInDesk, findProducts, type Found } from './find'
import './palette.css'

export interface PaletteProps {
  open: boolean
  commands: readonly Command[]
  onProduct: (row: CatalogueRow) => void
  onClose: () => void
}

/** Ctrl+K: type a few letters of anything, arrows, Enter. */
export function Palette({ open, ...rest }: PaletteProps) {
  return (
    <Dialog open={open} title="Find" onClose={rest.onClose} wide>
      {open && <PaletteBox {...rest} />}
    </Dialog>
  )
}

function PaletteBox({ commands, onProduct, onClose }: Omit<PaletteProps, 'open'>) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const box = useRef<HTMLUListElement>(null)
  const found = useFound(text, commands, onProduct)
  const chosen = Math.min(at, found.length - 1)

  useEffect(() => {
    box.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const run = (answer: Found | undefined) => {
    if (answer === undefined) return
    onClose()
    answer.run()
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, chosen + step)))
    else if (event.key === 'Enter') run(found[chosen])
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        className="input"
        role="combobox"
        aria-label="Entry, importer, product, contact or command"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        placeholder="Entry number, importer, product, telephone, command …"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <ul className="palette__list" role="listbox" id={list} aria-label="Found" ref={box}>
        {found.map((answer, nth) => (
          // The keyboard works in the box above (aria-activedescendant); the press is for a pointer.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- see above
          <li
            key={answer.id}
            id={`${list}-${nth}`}
            role="option"
            aria-selected={nth === chosen}
            onClick={() => run(answer)}
          >
            <span className="palette__sort">{answer.sort}</span>
            <span className="palette__title">
              {answer.title} <span className="palette__about">{answer.about}</span>
            </span>
            {answer.keys !== undefined && <Kbd>{answer.keys}</Kbd>}
          </li>
        ))}
      </ul>
      <p className="small muted" role="status">
        {found.length === 0 ? 'Nothing of that name on this laptop.' : ''}
      </p>
    </>
  )
}

/** What is in memory at once, products as the catalogue answers; products stand after the records, before the commands. */
function useFound(text: string, commands: readonly Command[], onProduct: (row: CatalogueRow) => void): Found[] {
  const desk = useDeskHandle()
  const [products, setProducts] = useState<{ text: string; found: Found[] }>({ text: '', found: [] })
  const show = useRef(onProduct)
  useEffect(() => {
    show.current = onProduct
  })
  useEffect(() => {
    let stale = false
    void findProducts(desk, text, (row) => show.current(row)).then((found) => {
      if (!stale && found !== undefined) setProducts({ text, found })
    })
    return () => {
      stale = true
    }
  }, [desk, text])
  return useMade('every', allFound, commands, text, products.text === text ? products.found : none)
}

const none: readonly Found[] = []

function allFound(desk: Desk, commands: readonly Command[], text: string, products: readonly Found[]): Found[] {
  const inDesk = findInDesk(desk.state, commands, text)
  const records = inDesk.filter((answer) => answer.sort !== 'Command')
  return [...records, ...products, ...inDesk.filter((answer) => answer.sort === 'Command')]
}
