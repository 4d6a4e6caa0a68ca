import { useEffect } from 'react'
import { Card } from '../ui/Card'
import { Kbd } from '../ui/Button'
import { Box } from './Box'
import type { BoxKind, BoxSpec } from './formLayout'
import { useKeying } from './keying'
import { useRows } from './useRows'

export interface GridCardProps {
  title: string
  kind: Exclude<BoxKind, 'entry' | 'line'>
  boxes: readonly BoxSpec[]
}

/** Bills and containers: a row of boxes each. One empty row always stands ready. */
export function GridCard({ title, kind, boxes }: GridCardProps) {
  return (
    <Card
      title={title}
      aside={
        <span className="small muted nowrap">
          <Kbd>Ctrl Enter</Kbd> one more
        </span>
      }
    >
      <BoxRows kind={kind} boxes={boxes} atLeastOne />
    </Card>
  )
}

export interface BoxRowsProps {
  kind: Exclude<BoxKind, 'entry' | 'line'>
  boxes: readonly BoxSpec[]
  line?: string
  atLeastOne?: boolean
}

export function BoxRows({ kind, boxes, line, atLeastOne = false }: BoxRowsProps) {
  const keying = useKeying()
  const rows = useRows(kind, line)
  useEffect(() => {
    if (atLeastOne && rows.length === 0) keying.addBlank(kind, line)
  }, [atLeastOne, rows.length, keying, kind, line])
  return (
    <div className="grid-rows" data-grid={kind}>
      {rows.map((id) => (
        <div className="box-row" key={id} data-row={id}>
          {boxes.map((spec) => (
            <Box key={spec.field} spec={spec} id={id} />
          ))}
        </div>
      ))}
    </div>
  )
}
