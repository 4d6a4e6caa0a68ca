import { useEffect, useState } from 'react'
import type { PageRun } from '../../../shared/sheets/official/captions'
import { earlierEditions, type EarlierEdition } from '../../../shared/sheets/official/earlierEditions'
import type { FiledForm } from '../../../shared/sheets/official/filedForm'
import { knownEdition } from '../../../shared/sheets/official/knownEditions'
import { offeredFor, type OfferedValue } from '../../../shared/sheets/official/offeredValues'
import type { OfficialSheet } from '../../../shared/sheets/official/officialSheet'
import type { FormRead } from '../../../shared/sheets/official/readForm'
import { readOfficial, readPrinted } from '../../paper/official'
import { pagePictures } from '../../paper/print'
import type { Desk } from '../../store/types'
import { useDeskHandle } from '../../store/hooks'
import { officialErrorWords } from '../../words/forms'

/** A form on file with all that helps to bind it. */
export interface OpenForm {
  read: FormRead
  /** the edition's own table, where Lifeboat knows it */
  known: OfficialSheet | undefined
  offered: readonly OfferedValue[]
  runs: readonly PageRun[]
  earlier: readonly EarlierEdition[]
}
export interface FormFile {
  open?: OpenForm
  /** addresses of the pages' pictures, in order; they come after the fields */
  pictures: readonly string[]
  failed?: string
}

/** Sharp enough to read a caption, small enough to come at once. */
const PICTURE_DPI = 110

/** A form on file, read and drawn for the screen; its pictures are let go with the screen. */
export function useFormFile(form: FiledForm): FormFile {
  const desk = useDeskHandle()
  const [file, setFile] = useState<FormFile>({ pictures: [] })
  const { document, fingerprint, form: code } = form
  useEffect(() => {
    let gone = false
    let pictures: readonly string[] = []
    const show = (next: Partial<FormFile>) => {
      if (!gone) setFile((before) => ({ ...before, ...next }))
    }
    const openAll = async (): Promise<void> => {
      const kept = await desk.getDocument(document)
      if (!kept.ok)
        return show({ failed: 'The form’s file is not on this laptop. Put it on file again; its bindings stay.' })
      const open = await openKept(desk, kept.value, code, fingerprint)
      if (typeof open === 'string') return show({ failed: open })
      show({ open })
      try {
        await pagePictures(kept.value, PICTURE_DPI, (drawn) => {
          pictures = drawn
          show({ pictures })
        })
        // Drawn after the screen was left: nobody else lets them go.
        if (gone) letGo(pictures)
      } catch (cause) {
        show({ failed: `Its pages cannot be shown: ${String(cause)}` })
      }
    }
    void openAll()
    return () => {
      gone = true
      letGo(pictures)
    }
  }, [desk, document, fingerprint, code])
  return file
}

const letGo = (pictures: readonly string[]): void => {
  for (const picture of pictures) URL.revokeObjectURL(picture)
}

/** @returns why not, in words, where the file cannot be opened */
async function openKept(desk: Desk, pdf: Uint8Array, code: string, fingerprint: string): Promise<OpenForm | string> {
  const [read, runs, known, offered, earlier] = await Promise.all([
    readOfficial(pdf),
    readPrinted(pdf),
    knownEdition(fingerprint)?.sheet(),
    offeredFor(code),
    earlierEditions(desk.state, code, fingerprint),
  ])
  return read.ok ? { read: read.value, known, offered, runs, earlier } : officialErrorWords(read.error)
}
