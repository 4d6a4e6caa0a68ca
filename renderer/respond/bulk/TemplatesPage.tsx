import { useState } from 'react'
import { entriesByProgress } from '../../../shared/domain/standing'
import { laneOf, templateRemoved, templatesFor, type OfferedTemplate } from '../../../shared/domain/respond/templates'
import { modeFamily } from '../../../shared/knowledge/modes'
import { portName } from '../../../shared/knowledge/ports'
import { go } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable, type Column } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { recordErrorWords } from '../../words/errors'
import { copyEntry } from '../openEntry'

/** Entries that later ones are copied from; those of the client and lane at hand first. */
export default function TemplatesPage() {
  const desk = useDeskHandle()
  const say = useSay()
  const { rows, atHand } = useMade(['entryTemplate', 'entry', 'number', 'importer'], offered)
  const { busy, refusal, record } = useRecord()
  const [drawing, setDrawing] = useState(false)

  const use = async (template: OfferedTemplate) => {
    setDrawing(true)
    const opened = await copyEntry(desk, template.model)
    setDrawing(false)
    if (opened.ok)
      say(
        'From the template: parties and goods. Bills, containers, conveyance and dates are to be keyed; amounts are tentative (~).',
        'good',
      )
    else say(recordErrorWords(opened.error), 'stop')
  }
  const columns: readonly Column<OfferedTemplate>[] = [
    { id: 'name', head: 'Template', cell: (row) => <strong>{row.name}</strong> },
    {
      id: 'lane',
      head: 'Client, port, how it comes',
      cell: (row) => (
        <span className="small">
          {[row.importerName, portName(row.port) ?? row.port, row.modeOfTransport && modeFamily(row.modeOfTransport)]
            .filter(Boolean)
            .join(' · ') || 'nothing keyed yet'}
        </span>
      ),
    },
    {
      id: 'model',
      head: 'Copied from',
      cell: (row) => (
        <span className="small">
          <span className="mono">{row.modelNumber || 'not on this desk'}</span>
          {row.modelVoid && row.modelNumber !== '' && ' (void; it can still be copied)'}
        </span>
      ),
    },
    {
      id: 'fits',
      head: 'Fits',
      cell: (row) =>
        row.fits === 3 ? <Tag tone="note">same client and lane</Tag> : row.fits > 0 ? `${row.fits} of 3` : '',
    },
    {
      id: 'do',
      head: '',
      cell: (row) => (
        <span className="bulk-row">
          <Button
            look={row === rows[0] ? 'primary' : 'plain'}
            disabled={drawing || row.modelNumber === ''}
            aria-label={`Use ${row.name}`}
            onClick={() => void use(row)}
          >
            Use
          </Button>
          <Button
            look="quiet"
            disabled={busy}
            aria-label={`Remove ${row.name}`}
            onClick={() => void record(templateRemoved(row.id))}
          >
            Remove
          </Button>
        </span>
      ),
    },
  ]
  return (
    <Screen
      title="Templates"
      about={atHand === '' ? undefined : `those like the last entry, ${atHand}, stand first`}
      actions={<Button onClick={() => go({ at: 'respond', page: 'entries' })}>To the entries</Button>}
    >
      <Card>
        <p className="muted">
          A template is an entry that others are copied from: parties, bond and goods as they stand now. A new number is
          drawn at once.
        </p>
        {refusal !== undefined && (
          <p role="alert" className="field__error">
            {refusal}
          </p>
        )}
        <DataTable
          caption="Templates"
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          empty="No template yet. Choose an entry in the list of entries and press Make a template."
        />
      </Card>
    </Screen>
  )
}

/** The entry at hand is the last one opened. */
function offered({ state }: Desk): { rows: readonly OfferedTemplate[]; atHand: string } {
  const last = entriesByProgress(state).findLast(({ progress }) => progress !== 'void')
  return {
    rows: templatesFor(state, laneOf(state, last?.id ?? '')),
    atHand: last?.file.entry.entryNumber ?? '',
  }
}
