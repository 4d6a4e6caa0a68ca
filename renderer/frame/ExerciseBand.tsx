import './frame.css'

/** The stripes of an exercise, and the word: on every screen, also before unlocking. */
export function ExerciseBand() {
  return (
    <div className="band">
      <span>EXERCISE</span>
    </div>
  )
}
