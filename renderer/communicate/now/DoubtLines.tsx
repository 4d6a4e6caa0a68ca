import { ToneMark } from '../../ui/Tag'

/** Sentences of what is odd about the box above; read aloud when they come. */
export function DoubtLines({ words }: { words: readonly string[] }) {
  return (
    <div role="alert">
      {words.map((sentence) => (
        <p key={sentence} className="declare__doubt">
          <ToneMark tone="later" spoken="Look again: " /> {sentence}
        </p>
      ))}
    </div>
  )
}
