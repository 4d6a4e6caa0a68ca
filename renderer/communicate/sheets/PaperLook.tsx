import type { StatusPaper } from '../../../shared/sheets/status/paper'
import { layStatusPages } from '../../paper/paper'
import { SheetPage } from '../../paper/SheetPage'
import { useLaidPages } from '../../paper/useLaidPages'

/** The pages as they will be printed; what is seen is what is handed over. */
export function PaperLook({ paper, label }: { paper: StatusPaper; label: string }) {
  const { pages, fault } = useLaidPages(paper, layStatusPages)
  return (
    // The pages scroll by themselves: without a stop here the keyboard could not reach the later ones.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the focus
    <section className="paper-look" aria-label={label} tabIndex={0}>
      {fault !== undefined && <p role="alert">The pages cannot be shown. {fault}</p>}
      {pages.map((page, index) => (
        <div className="paper paper-look__page" key={index}>
          <SheetPage page={page} />
        </div>
      ))}
    </section>
  )
}
