import { useId } from 'react'
import type { KeyedPaper } from '../../shared/domain/pga/changes'
import type { OwedPaper } from '../../shared/domain/pga/types'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/Field'
import { Tag } from '../ui/Tag'
import { lineList, originalWords, paperState, roadWords } from '../words/pga'
import { AttachPaper } from './AttachPaper'
import { LineBox } from './LineBox'

export interface PapersCardProps {
  papers: readonly OwedPaper[]
  nths: ReadonlyMap<string, number>
  single: boolean
  onKey: (paper: OwedPaper, keyed: KeyedPaper) => Promise<boolean>
  onFiles: (paper: OwedPaper, files: readonly File[]) => Promise<void>
}

/** The papers that this shipment owes: attached, numbered, where the original is, or why it is not owed. */
export function PapersCard({ papers, nths, single, onKey, onFiles }: PapersCardProps) {
  const owed = papers.filter(({ state }) => state === 'owed' || state === 'expired').length
  return (
    <Card title={papers.length === 0 ? 'Papers' : `Papers: ${papers.length}, ${owed} owed`}>
      {papers.length === 0 && <p className="muted small">No paper is asked for by what is answered so far.</p>}
      <ul className="papers">
        {papers.map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            where={single ? '' : lineList(paper.lines.flatMap((line) => nths.get(line) ?? []))}
            onKey={(keyed) => onKey(paper, keyed)}
            onFiles={(files) => onFiles(paper, files)}
          />
        ))}
      </ul>
    </Card>
  )
}

interface PaperRowProps {
  paper: OwedPaper
  where: string
  onKey: (keyed: KeyedPaper) => Promise<boolean>
  onFiles: (files: readonly File[]) => Promise<void>
}

function PaperRow({ paper: owed, where, onKey, onFiles }: PaperRowProps) {
  const { paper } = owed
  const state = paperState(owed)
  const id = useId()
  return (
    <li data-paper={paper.id}>
      <div className="papers__head">
        <span id={`${id}-title`}>{paper.title}</span>
        <Tag tone={state.tone}>{state.words}</Tag>
      </div>
      <p className="small muted">
        {[owed.agency, where, roadWords[paper.road], paper.neverWithout ? 'never without it' : '', paper.copies ?? '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      {owed.state !== 'notOwed' && (
        <div className="papers__boxes">
          <LineBox
            id={`${id}-number`}
            label="Number on it"
            mono
            stored={owed.number}
            open={owed.state === 'owed'}
            describedBy={`${id}-title`}
            onKey={(value) => onKey({ number: value })}
          />
          <AttachPaper title={paper.title} attached={owed.documents.length} onFiles={onFiles} />
        </div>
      )}
      <details className="more">
        <summary>
          {owed.original === 'notNeeded' ? 'Until when, or not owed' : `Original ${originalWords[owed.original]}`}
          <span className="visually-hidden">: {paper.title}</span>
        </summary>
        <div className="papers__more">
          <LineBox
            id={`${id}-until`}
            label="Valid until"
            stored={owed.validUntil}
            day
            onKey={(value) => onKey({ validUntil: value })}
          />
          {(paper.original || owed.original !== 'notNeeded') && (
            <>
              <SelectField
                id={`${id}-original`}
                label="Original"
                value={owed.original}
                options={Object.entries(originalWords).map(([value, label]) => ({ value, label }))}
                onChange={(event) => {
                  const value = originals.find((one) => one === event.currentTarget.value)
                  if (value !== undefined) void onKey({ original: value })
                }}
              />
              <LineBox
                id={`${id}-where`}
                label="Where it is"
                stored={owed.originalWhere}
                onKey={(value) => onKey({ originalWhere: value })}
              />
            </>
          )}
          <LineBox
            id={`${id}-why`}
            label="Not owed, because"
            stored={owed.notOwedWhy}
            onKey={(value) => onKey({ notOwedWhy: value })}
          />
        </div>
      </details>
    </li>
  )
}

const originals = ['notNeeded', 'awaited', 'inHand', 'withDriver', 'handedOver'] as const
