import { useEffect, type ReactNode } from 'react'
import './screen.css'

export interface ScreenProps {
  title: string
  /** A few words beside the title. */
  about?: string | undefined
  actions?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** An ordinary screen: title line with its actions, then the content. */
export function Screen({ title, about, actions, className, children }: ScreenProps) {
  useEffect(() => {
    document.title = `${title} · Lifeboat`
  }, [title])
  return (
    <div className={className === undefined ? 'screen' : `screen ${className}`}>
      <header className="screen__head">
        <div className="screen__title">
          <h1>{title}</h1>
          {about !== undefined && <p>{about}</p>}
        </div>
        {actions !== undefined && <div className="screen__actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
