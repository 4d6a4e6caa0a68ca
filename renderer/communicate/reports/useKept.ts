import { useEffect, useState } from 'react'
import type { Version } from '../../../shared/domain/incident/reports'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { textSha256 } from './makeVersion'

export interface KeptText {
  text: string
  sha256: string
  /** counted now over the bytes that are kept */
  isWhole: boolean
}
export type Kept = { state: 'reading' } | { state: 'missing' } | { state: 'read'; report: KeptText; list?: KeptText }

/** The sealed texts of a version, with their hashes counted anew. */
export function useKept({ fields }: Version): Kept {
  const desk = useDeskHandle()
  const [kept, setKept] = useState<Kept>({ state: 'reading' })
  const { document, sha256, listDocument, listSha256 } = fields
  useEffect(() => {
    let gone = false
    void read(desk, document, sha256).then(async (report) => {
      const list = listDocument === undefined ? undefined : await read(desk, listDocument, listSha256)
      if (gone) return
      const missing = report === undefined || (listDocument !== undefined && list === undefined)
      setKept(missing ? { state: 'missing' } : { state: 'read', report, ...(list === undefined ? {} : { list }) })
    })
    return () => {
      gone = true
    }
  }, [desk, document, sha256, listDocument, listSha256])
  return kept
}

async function read(desk: Desk, id: string | undefined, sha256: string | undefined): Promise<KeptText | undefined> {
  if (id === undefined || sha256 === undefined) return undefined
  const bytes = await desk.getDocument(id)
  if (!bytes.ok) return undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value)
  return { text, sha256, isWhole: textSha256(text) === sha256 }
}
