import { useEffect, useState } from 'react'
import type { Entry } from '../../shared/domain/kinds'
import { Card } from '../ui/Card'
import { Box } from './Box'
import { boxesAsked, boxName, type BoxSection, type BoxSpec } from './formLayout'
import { useKeying } from './keying'
import { useNamed } from './namedStore'

const has = (rows: readonly (readonly BoxSpec[])[], field: string) =>
  rows.some((row) => row.some((spec) => spec.field === field))

/** Boxes of a section that hold something are shown even when they are seldom asked. */
export function BoxSectionCard({ section, title, entry }: { section: BoxSection; title: string; entry: Entry }) {
  return (
    <Card title={title}>
      <div className="box-rows" data-section={section.id}>
        <SpecRows rows={section.rows} entry={entry} />
        <MoreBoxes rows={section.more} entry={entry} what={section.title.toLowerCase()} />
      </div>
    </Card>
  )
}

function SpecRows({ rows, entry }: { rows: readonly (readonly BoxSpec[])[]; entry: Entry }) {
  const { entryId } = useKeying()
  return rows.map((row) => {
    const asked = boxesAsked(row, entry)
    if (asked.length === 0) return null
    return (
      <div className="box-row" key={row.map((spec) => spec.field).join()}>
        {asked.map((spec) => (
          <Box key={spec.field} spec={spec} id={entryId} />
        ))}
      </div>
    )
  })
}

function MoreBoxes({ rows, entry, what }: { rows: readonly (readonly BoxSpec[])[]; entry: Entry; what: string }) {
  const keying = useKeying()
  const [open, setOpen] = useState(false)
  const asked =
    useNamed(keying.problems, boxName(keying.entryId, 'sameBillReason'))?.class === 'stop' &&
    has(rows, 'sameBillReason')
  useEffect(() => {
    if (asked) setOpen(true)
  }, [asked])
  const filled = rows.some((row) =>
    boxesAsked(row, entry).some((spec) => entry[spec.field as keyof Entry] !== undefined),
  )
  if (boxesAsked(rows.flat(), entry).length === 0) return null
  return (
    <details className="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={-1}>
        More boxes of {what}
        {filled && !open ? ' (some are filled)' : ''}
      </summary>
      <div className="box-rows">
        <SpecRows rows={rows} entry={entry} />
      </div>
    </details>
  )
}
