import { MAIL_BYTES, newInBundle, sinceOf, type NewInBundle } from '../../shared/exchange/bundle/exports'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { momentWords } from '../words/times'
import { lastExport, type AskedExport } from './exportWish'
import { many, sizeWords } from './exportWords'

const choicesOf = (desk: Desk) => {
  const last = lastExport(desk)
  const since = last === undefined ? undefined : sinceOf(last)
  return {
    whole: newInBundle(desk.state),
    last,
    fresh: since === undefined ? undefined : newInBundle(desk.state, since.heads),
  }
}

/** Everything, or what is new since the last bundle of this laptop: with what is in it, and how large it will be. */
export function SortChoice({
  chosen,
  onChoose,
}: {
  chosen: AskedExport['sort']
  onChoose: (sort: AskedExport['sort']) => void
}) {
  const { whole, last, fresh } = useMade('every', choicesOf)
  const counted = chosen === 'increment' && fresh !== undefined ? fresh : whole
  const choice = (sort: AskedExport['sort'], label: string, what: NewInBundle) => (
    <label className="recover__choice">
      <input type="radio" name="sort" checked={chosen === sort} onChange={() => onChoose(sort)} />
      <span>{label}</span>
      <span className="small muted">
        {countWords(what)}, about {sizeWords(what.aboutBytes)}
      </span>
    </label>
  )
  return (
    <fieldset className="recover__part">
      <legend>What goes in</legend>
      {last !== undefined &&
        fresh !== undefined &&
        choice('increment', `Only what is new since ${momentWords(last.fields.at ?? '')}`, fresh)}
      {choice('whole', 'Everything', whole)}
      {last !== undefined && chosen === 'increment' && (
        <p className="small muted">
          It follows {last.fields.name}: the office needs both. Entries and accounting in it are those of the whole
          desk.
        </p>
      )}
      {counted.aboutBytes > MAIL_BYTES && (
        <p className="small" role="note">
          Larger than {sizeWords(MAIL_BYTES)}: most mailboxes will refuse it. Carry it on a stick.
        </p>
      )}
    </fieldset>
  )
}

const countWords = ({ entries, papers, documents }: NewInBundle): string =>
  [
    many(entries, 'entry', 'entries'),
    many(papers, 'printed packet', 'printed packets'),
    many(documents, 'document', 'documents'),
  ].join(', ')
