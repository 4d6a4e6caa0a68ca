import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Suggestion } from './suggestions'

export interface SuggestListProps {
  id: string
  anchor: HTMLElement
  items: readonly Suggestion[]
  at: number
  onPick: (index: number) => void
}

const rowPx = 36
const mostShown = 8

/** The list under a box, above everything that scrolls. The focus stays in the box. */
export function SuggestList({ id, anchor, items, at, onPick }: SuggestListProps) {
  const place = anchor.getBoundingClientRect()
  const height = Math.min(items.length, mostShown) * rowPx + 10
  const below = place.bottom + height + 8 < window.innerHeight
  const width = Math.max(place.width, 320)
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return createPortal(
    <ul
      id={id}
      role="listbox"
      aria-label="Suggestions"
      className="suggest"
      style={{
        left: Math.min(place.left, window.innerWidth - width - 8),
        top: below ? place.bottom + 4 : place.top - height - 4,
        width,
        maxHeight: height,
      }}
    >
      {items.map((item, index) => (
        <li
          key={item.key}
          id={`${id}-${index}`}
          ref={index === at ? chosen : undefined}
          role="option"
          aria-selected={index === at}
          className="suggest__row"
          onPointerDown={(event) => {
            event.preventDefault() // the focus stays in the box
            onPick(index)
          }}
        >
          <span className="suggest__label">{item.label}</span>
          {item.aside !== undefined && <span className="suggest__aside mono">{item.aside}</span>}
        </li>
      ))}
    </ul>,
    // in the same landmark as its box
    anchor.closest('main') ?? document.body,
  )
}
