import type { ReactNode } from 'react'
import { ExerciseBand } from './ExerciseBand'
import { Rail } from './Rail'
import { TopBar } from './TopBar'
import './frame.css'

export interface FrameProps {
  drill: boolean
  onLock: () => void
  onPalette: () => void
  children: ReactNode
}

/** What stands around every screen of an open desk. It never says more than the facts do. */
export function Frame({ drill, onLock, onPalette, children }: FrameProps) {
  return (
    <div className={drill ? 'frame exercise' : 'frame'}>
      <a className="skip" href="#main" onClick={skipToMain}>
        Skip to the screen
      </a>
      {drill && <ExerciseBand />}
      <Rail />
      <div className="frame__work">
        <TopBar onLock={onLock} onPalette={onPalette} />
        <main className="frame__main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}

function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault() // the address belongs to the screens
  document.getElementById('main')?.focus()
}
