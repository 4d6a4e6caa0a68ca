import { memo } from 'react'
import { PAGE, type DrawOp, type LaidPage } from '../../shared/sheets/sheet'
import './fonts.css'
import './paper.css'

/**
 * One laid page as it will be printed, from the same operations as the PDF. `lit` is the field being keyed
 * (`entity id/field`): every box that shows it is lit. Blanks to be completed in ink are tinted on the screen only.
 */
export function SheetPage({
  page,
  lit,
  picture,
}: {
  page: LaidPage
  lit?: string | undefined
  /** of the document's page that stands here, as large as the whole page */
  picture?: string | undefined
}) {
  return (
    <svg className="paper-page" viewBox={`0 0 ${PAGE.width} ${PAGE.height}`} role="img" aria-label={page.title}>
      <rect width={PAGE.width} height={PAGE.height} fill="#fff" />
      {picture !== undefined && <image href={picture} width={PAGE.width} height={PAGE.height} />}
      <Areas ops={page.ops} lit={lit} />
      <Drawing ops={page.ops} />
    </svg>
  )
}

type Ops = LaidPage['ops']
type Area = Extract<DrawOp, { op: 'area' }>

function Areas({ ops, lit }: { ops: Ops; lit: string | undefined }) {
  const areas = ops.filter((op): op is Area => op.op === 'area' && (op.missing === true || op.field === lit))
  return areas.map(({ x, y, w, h, field }, index) => (
    <rect key={index} x={x} y={y} width={w} height={h} className={field === lit ? 'paper-lit' : 'paper-missing'} />
  ))
}

/** Hundreds of marks that stay as they are while the lit box moves. */
const Drawing = memo(function Drawing({ ops }: { ops: Ops }) {
  return ops.map((op, index) => <Mark key={index} op={op} />)
})

function Mark({ op }: { op: DrawOp }) {
  switch (op.op) {
    case 'text':
      return (
        <text
          x={op.x}
          y={op.y}
          fontSize={op.size}
          className={`paper-${op.font}${op.grey === true ? ' paper-grey' : ''}${op.red === true ? ' paper-red' : ''}`}
        >
          {op.text}
        </text>
      )
    case 'line':
      return (
        <line
          x1={op.x1}
          y1={op.y1}
          x2={op.x2}
          y2={op.y2}
          stroke="#000"
          strokeWidth={op.width}
          strokeDasharray={op.dash === true ? '1.5 2' : undefined}
        />
      )
    case 'rect':
      return (
        <rect
          x={op.x}
          y={op.y}
          width={op.w}
          height={op.h}
          fill={op.fill === 'black' ? '#000' : op.fill === 'shade' ? '#e0e0e0' : 'none'}
          stroke={op.width > 0 ? '#000' : 'none'}
          strokeWidth={op.width}
        />
      )
    case 'bars':
      return <path d={op.bars.map(([x, width]) => `M${x} ${op.y}h${width}v${op.h}h${-width}z`).join('')} fill="#000" />
    case 'area':
      return null
  }
}
