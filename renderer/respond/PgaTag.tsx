import type { Line } from '../../shared/domain/kinds'
import { Tag } from '../ui/Tag'

/** The product's hint as it stands in the kit. None is not "no agency": it says that our table has no flag (practice 24). */
export function PgaTag({ line }: { line: Line }) {
  if (line.pgaHint !== undefined) return <Tag tone="later">{agencies(line.pgaHint)}</Tag>
  if (line.htsNumber === undefined) return null
  return <Tag tone="note">no flag in kit</Tag>
}

/** "APH APL AL1 (listed); FDA FOO" → "APH, FDA". */
export function agencies(hint: string): string {
  const names = hint.split(/[;,]/u).flatMap((part) => part.trim().split(/\s+/u)[0] ?? [])
  return [...new Set(names.filter(Boolean))].join(', ')
}
