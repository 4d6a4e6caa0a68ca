import type { EntryFile } from '../../shared/domain/entryFile'
import { entryType } from '../../shared/knowledge/entryTypes'
import { useReport } from '../paper/useReport'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { dayOf } from '../words/times'
import { phoneCard } from './phoneCardReport'

/** For a type that is not made here, or waits for CBP's word: the page to telephone with. Nothing for other types. */
export function PhoneCard({ file }: { file: EntryFile }) {
  const desk = useDeskHandle()
  const { busy, said, print, save } = useReport()
  const type = entryType(file.entry.entryType)
  if (type === undefined || type.support === 'full') return null
  const make = () => phoneCard(file, type, desk.state, dayOf(desk.now()))
  return (
    <Card title={type.support === 'notHere' ? `Type ${type.code} is not made here` : `Type ${type.code} waits for CBP`}>
      <div className="stack">
        <p>The phone card says whom to call, what to have ready and what to ask, and has room for the answer.</p>
        <div className="row">
          <Button disabled={busy} onClick={() => void print(make)}>
            Print the phone card
          </Button>
          <Button
            disabled={busy}
            onClick={() => void save(make, `Phone card ${file.entry.entryNumber ?? `type ${type.code}`}`)}
          >
            Save it as PDF
          </Button>
        </div>
        {said !== undefined && (
          <p className="small" role="status">
            {said}
          </p>
        )}
      </div>
    </Card>
  )
}
