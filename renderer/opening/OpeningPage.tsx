import { useEffect, useState, type ReactNode } from 'react'
import { ExerciseBand } from '../frame/ExerciseBand'
import { BuoyIcon } from '../ui/icons'
import './opening.css'

export interface OpeningPageProps {
  title: string
  about?: string
  drill?: boolean
  children?: ReactNode
}

/** What stands around every screen before a desk is open: the name, a clock, and nothing of any client. */
export function OpeningPage({ title, about, drill = false, children }: OpeningPageProps) {
  useEffect(() => {
    document.title = 'Lifeboat'
  }, [])
  return (
    <div className={drill ? 'opening exercise' : 'opening'}>
      <header className="opening__head">
        <span className="opening__name">
          <BuoyIcon /> Lifeboat
        </span>
        <Clock />
      </header>
      {drill ? <ExerciseBand /> : <span />}
      <main className="opening__column">
        <h1>{title}</h1>
        {about !== undefined && <p className="opening__about">{about}</p>}
        {children}
      </main>
    </div>
  )
}

function Clock() {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5_000)
    return () => clearInterval(timer)
  }, [])
  const words = now.toLocaleString('en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
  })
  return (
    <time className="opening__clock" dateTime={now.toISOString()}>
      {words}
    </time>
  )
}
