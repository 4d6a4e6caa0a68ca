import { entityOf, textOf } from '../../../shared/journal/state'
import { saveFileOutside } from '../../paper/saveOutside'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { useSay } from '../../ui/Status'
import { writingErrorWords } from '../../words/errors'

/** A file that is kept sealed: its name, and a copy of it outside when somebody wants to read it. */
export function KeptFileButton({ id, what }: { id: string; what: string }) {
  const desk = useDeskHandle()
  const say = useSay()
  const name = useDesk(({ state }) => textOf(entityOf(state, 'document', id), 'name'))

  const save = async () => {
    const kept = await desk.getDocument(id)
    if (!kept.ok) return say('The file is not on this laptop: it is on the one that took it in.', 'stop')
    const saved = await saveFileOutside(desk, { name: outsideName(name), bytes: kept.value, what })
    if (saved.ok) return say(`Saved as ${saved.value}, not sealed. It is on the list of files to be destroyed.`)
    say(writingErrorWords(saved.error), 'stop')
  }
  return (
    <Button look="quiet" aria-label={`Save a copy of ${name}`} onClick={() => void save()}>
      {name}: save a copy
    </Button>
  )
}

/** Only what every disk takes: a file may come from anywhere and be called anything. */
const outsideName = (name: string): string => {
  const plain = name.replaceAll(/[^A-Za-z0-9._ -]+/gu, '_').replace(/^[^A-Za-z0-9]+/u, '')
  // The end of a long name says what kind of file it is.
  return plain.length <= MOST ? plain || 'document' : `file ${plain.slice(-MOST)}`
}
const MOST = 100
