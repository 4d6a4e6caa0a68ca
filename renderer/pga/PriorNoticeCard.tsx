import { useState } from 'react'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { KeyedNotice } from '../../shared/domain/pga/changes'
import type { PriorNotice } from '../../shared/domain/pga/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Tag, ToneMark } from '../ui/Tag'
import { lineList, misfitWords, noticeState } from '../words/pga'
import { dayWords } from '../words/times'
import { NoticeDialog } from './NoticeDialog'

export interface PriorNoticeCardProps {
  file: EntryFile
  notices: readonly PriorNotice[]
  nths: ReadonlyMap<string, number>
  single: boolean
  /** undefined: recorded; else the sentence that says why not */
  onKey: (notice: PriorNotice, keyed: KeyedNotice) => Promise<string | undefined>
}

/**
 * FDA's confirmation of the prior notice. It is made on a clean machine; its number is keyed twice, because nothing here
 * can check it, and it names entry, port and carrier: when one of them changes, it is made again.
 */
export function PriorNoticeCard({ file, notices, nths, single, onKey }: PriorNoticeCardProps) {
  const [keying, setKeying] = useState<PriorNotice>()
  if (notices.length === 0) return null
  return (
    <Card title="Prior notice of food">
      <ul className="notices">
        {notices.map((notice) => (
          <NoticeRow
            key={`${notice.id} ${notice.state}`}
            notice={notice}
            where={single ? '' : lineList(notice.lines.flatMap((line) => nths.get(line) ?? []))}
            onOpen={() => setKeying(notice)}
          />
        ))}
      </ul>
      {keying !== undefined && (
        <NoticeDialog
          file={file}
          notice={keying}
          onKey={(keyed) => onKey(keying, keyed)}
          onClose={() => setKeying(undefined)}
        />
      )}
    </Card>
  )
}

function NoticeRow({ notice, where, onOpen }: { notice: PriorNotice; where: string; onOpen: () => void }) {
  const { confirmation, misfits, state } = notice
  const { words, tone } = noticeState[state]
  return (
    <li data-notice={notice.id}>
      <div className="papers__head">
        <span className={confirmation === '' ? undefined : 'mono'}>{confirmation || 'No confirmation number'}</span>
        <Tag tone={tone}>{words}</Tag>
      </div>
      {where !== '' && <p className="small muted">For {where}</p>}
      {misfits.map((misfit) => (
        <p key={misfit.type} className="small">
          <ToneMark tone="stop" /> {misfitWords(misfit)}
        </p>
      ))}
      {notice.notChecked.map((one) => (
        <p key={one} className="small muted">
          {one}.
        </p>
      ))}
      {confirmation !== '' && notice.on !== '' && (
        <p className="small muted">
          Keyed twice by {notice.by || 'somebody'}, {dayWords(notice.on)}.
        </p>
      )}
      <Button onClick={onOpen} data-answer={`notice-${notice.id}`} data-open={state !== 'fits'}>
        {confirmation === '' ? 'Key the confirmation' : 'Key another confirmation'}
      </Button>
    </li>
  )
}
