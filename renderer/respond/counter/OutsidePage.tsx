import { CopiesView } from './CopiesView'
import { FilesView } from './FilesView'
import './counter.css'

/** What left the vault, and copies of one entry for people outside. The id is that of an entry. */
export default function OutsidePage({ id }: { id?: string | undefined }) {
  return id === undefined ? <FilesView /> : <CopiesView key={id} entryId={id} />
}
