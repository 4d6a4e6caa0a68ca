import type { ReactNode } from 'react'
import './card.css'

export interface CardProps {
  title?: string | undefined
  /** What stands at the right end of the title line. */
  aside?: ReactNode
  className?: string | undefined
  children: ReactNode
}

export function Card({ title, aside, className, children }: CardProps) {
  return (
    <section className={className === undefined ? 'card' : `card ${className}`} aria-label={title}>
      {(title !== undefined || aside !== undefined) && (
        <div className="card__head">
          {title !== undefined && <h2>{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
