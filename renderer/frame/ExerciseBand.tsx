import './frame.css'

/** The stripes of an exercise, and the word: on every screen, also before unlocking. */
export function ExerciseBand() {
  return (
    <section className="band" aria-label="Exercise">
      <span>EXERCISE</span>
    </section>
  )
}
