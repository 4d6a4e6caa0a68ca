import { useEffect, useState } from 'react'
import { journalReader, type JournalRead } from '../../../shared/domain/recover/accountingJournal'
import { useDesk, useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'

/** What a laptop found at its opening and could not heal: the reading below goes over what is there. */
function foundAtOpening({ findings }: Desk): JournalRead['broken'] {
  return findings.flatMap((finding) =>
    finding.type === 'ChainBroken' || finding.type === 'ItemLost'
      ? [{ device: finding.device, sequence: finding.sequence }]
      : [],
  )
}

/**
 * Every item of the journal, read behind the screen: what is missing of a laptop and which ink is keyed stands in the
 * items alone. Undefined until the first reading is done; read again when the desk changed, and the one before stands
 * meanwhile.
 */
export function useJournalRead(): JournalRead | undefined {
  const desk = useDeskHandle()
  const version = useDesk(({ state }) => state.version)
  const [read, setRead] = useState<JournalRead>()
  useEffect(() => {
    let gone = false
    const whole = async () => {
      const reader = journalReader(desk.state, { links: false })
      for await (const item of desk.items()) {
        if (gone) return
        reader.add(item)
      }
      const journal = reader.read()
      if (!gone) setRead({ ...journal, broken: foundAtOpening(desk) })
    }
    // Not at every item of somebody who keys while this is open: what follows at once is read with it.
    const timer = setTimeout(() => void whole().catch(() => undefined), 150)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [desk, version])
  return read
}

/** The same once, for what is signed: it stands on what is read now. */
export async function readJournalNow(desk: Desk): Promise<JournalRead> {
  const reader = journalReader(desk.state, { links: false })
  for await (const item of desk.items()) reader.add(item)
  return { ...reader.read(), broken: foundAtOpening(desk) }
}
