import { listRows, maskedList } from '../../../shared/exchange/reports/importerList'
import { readText } from '../../../shared/exchange/reports/sections'
import type { Kept } from './useKept'

/** The kept text as it was made, and its list, masked until it is asked for. */
export function TextView({
  kept: { report, list },
  inTheClear,
}: {
  kept: Extract<Kept, { state: 'read' }>
  inTheClear: boolean
}) {
  const { head, sections } = readText(report.text)
  return (
    <article className="kept" aria-label="Text of the report">
      <dl className="kept__head">
        {head.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={/SHA-256/u.test(value) ? 'mono small' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {sections.map(({ heading, lines }, at) => (
        <section key={at}>
          <h2>{heading}</h2>
          {lines.map((line, nth) => (
            <p key={nth} className={line.startsWith('SHA-256 ') ? 'mono small' : undefined}>
              {line === '' ? '\u00a0' : line}
            </p>
          ))}
        </section>
      ))}
      {list !== undefined && (
        <section aria-label="Importer list">
          <h2>Importer list, {inTheClear ? 'in the clear' : 'masked'}</h2>
          {listRows(inTheClear ? list.text : maskedList(list.text)).map(({ heading, rows }) => (
            <div key={heading}>
              <h3>{heading}</h3>
              {rows.map(({ number, name, found }, nth) => (
                <p key={nth}>
                  <span className="mono">{number}</span> {name} <span className="small muted">{found}</span>
                </p>
              ))}
            </div>
          ))}
        </section>
      )}
    </article>
  )
}
