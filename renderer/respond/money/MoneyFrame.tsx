import type { ReactNode } from 'react'
import { routeToHash } from '../../frame/routes'
import { Screen } from '../../ui/Screen'

export const moneyParts = [
  { id: undefined, name: 'Due' },
  { id: '~sums', name: 'Sums' },
  { id: '~decisions', name: 'Decisions' },
  { id: '~payments', name: 'Payments' },
  { id: '~statements', name: 'Statements' },
  { id: '~interest', name: 'Interest' },
] as const
export type MoneyPart = (typeof moneyParts)[number]['id']

export interface MoneyFrameProps {
  part: MoneyPart
  about?: string | undefined
  actions?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** The title line that all parts of the money have, with the way to the others. */
export function MoneyFrame({ part, about, actions, className, children }: MoneyFrameProps) {
  return (
    <Screen
      title="Money"
      about={about}
      className={className}
      actions={
        <>
          <nav className="parts" aria-label="Parts of the money">
            {moneyParts.map(({ id, name }) => (
              <a
                key={name}
                href={routeToHash({ at: 'respond', page: 'money', ...(id !== undefined && { id }) })}
                aria-current={id === part ? 'page' : undefined}
              >
                {name}
              </a>
            ))}
          </nav>
          {actions}
        </>
      }
    >
      {children}
    </Screen>
  )
}
