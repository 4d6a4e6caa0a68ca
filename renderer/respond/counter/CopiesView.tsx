import { useState } from 'react'
import { packetDigest } from '../../../shared/sheets/packet'
import { drawPacket } from '../../paper/paper'
import { printPdf } from '../../paper/print'
import { saveFileOutside } from '../../paper/saveOutside'
import { tablesRead } from '../../pga/lineTables'
import { useEntryDiagnostics } from '../../pga/useEntryDiagnostics'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { workerEndWords } from '../../words/workers'
import { planOf, previewOf } from '../packetPlan'
import { printErrorWords } from '../printWords'
import { useEntryFile } from '../projections'
import { lastPrint } from '../revisions'
import { COPIES, copyPlan, type CopyFor } from './copies'

/** Copies of one entry for people outside, each alone: printed, or saved as a file that stands on the list. */
export function CopiesView({ entryId }: { entryId: string }) {
  const desk = useDeskHandle()
  const file = useEntryFile(entryId)
  const diagnostics = useEntryDiagnostics(entryId)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  if (file === undefined)
    return (
      <Screen title="Copies for people outside">
        <p className="muted">There is no entry of this name on this desk.</p>
      </Screen>
    )
  const number = file.entry.entryNumber ?? 'entry'
  const last = lastPrint(file)
  const same = last !== undefined && packetDigest(previewOf(desk, file, diagnostics).values) === last.digest

  const make = async (whom: CopyFor, save: boolean) => {
    setBusy(true)
    try {
      await tablesRead(desk, entryId)
      const plan = planOf(desk, file, diagnostics, { printing: true, ...(same && { as: last }) })
      const drawn = await drawPacket(copyPlan(plan, whom))
      if (!drawn.ok) return setSaid(`It was not made. ${workerEndWords(drawn.error)}`)
      const { what } = COPIES[whom]
      if (save) {
        const name = `${number.replace(/[^A-Za-z0-9-]/gu, '')} ${whom} copy${desk.drill ? ' EXERCISE' : ''}.pdf`
        const saved = await saveFileOutside(desk, { name, bytes: drawn.value.pdf, what: `${what} of ${number}` })
        setSaid(
          saved.ok
            ? `Saved as ${saved.value}. This file is not sealed: it is on the list of files to be destroyed.`
            : printErrorWords(saved.error),
        )
      } else {
        const sent = await printPdf(drawn.value.pdf)
        setSaid(
          sent.ok
            ? `${what} went to the print dialog. Look at the paper: no program can see it.`
            : `It was not printed. ${workerEndWords(sent.error)}`,
        )
      }
    } finally {
      setBusy(false)
    }
  }
  return (
    <Screen
      title="Copies for people outside"
      about={number}
      actions={
        <a className="button" href={routeToHash({ at: 'packet', id: entryId })}>
          The packet
        </a>
      }
    >
      {!same && (
        <p>
          {last === undefined
            ? 'The packet is not printed yet. Print it first, so that a copy and the packet agree.'
            : `The entry was changed since revision ${last.revision} was printed. Print the packet first, so that a copy and the packet agree.`}
        </p>
      )}
      <div className="counter-two">
        {(['carrier', 'client'] as const).map((whom) => (
          <Card key={whom} title={COPIES[whom].title}>
            <p>{COPIES[whom].about}</p>
            <div className="form-actions">
              <Button disabled={busy} onClick={() => void make(whom, true)}>
                Save the {whom}’s copy
              </Button>
              <Button
                look={whom === 'carrier' ? 'primary' : 'plain'}
                disabled={busy}
                onClick={() => void make(whom, false)}
              >
                Print the {whom}’s copy
              </Button>
            </div>
          </Card>
        ))}
      </div>
      <p aria-live="polite">{said}</p>
    </Screen>
  )
}
