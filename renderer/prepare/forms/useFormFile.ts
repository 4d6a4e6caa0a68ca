import { useEffect, useState } from 'react'
import type { FormRead } from '../../../shared/sheets/official/readForm'
import { readOfficial } from '../../paper/official'
import { pagePictures } from '../../paper/print'
import type { Desk } from '../../store/types'
import { useDeskHandle } from '../../store/hooks'
import { officialErrorWords } from '../../words/forms'

export interface FormFile {
  read?: FormRead
  /** addresses of the pages' pictures, in order */
  pictures: readonly string[]
  failed?: string
}

/** Sharp enough to read a caption, small enough to come at once. */
const PICTURE_DPI = 110

/** A form on file, read and drawn for the screen; its pictures are let go with the screen. */
export function useFormFile(document: string): FormFile {
  const desk = useDeskHandle()
  const [file, setFile] = useState<FormFile>({ pictures: [] })
  useEffect(() => {
    let gone = false
    let pictures: readonly string[] = []
    void openKept(desk, document).then((opened) => {
      pictures = opened.pictures
      if (gone) letGo(pictures)
      else setFile(opened)
    })
    return () => {
      gone = true
      letGo(pictures)
    }
  }, [desk, document])
  return file
}

const letGo = (pictures: readonly string[]): void => {
  for (const picture of pictures) URL.revokeObjectURL(picture)
}

async function openKept(desk: Desk, document: string): Promise<FormFile> {
  const kept = await desk.getDocument(document)
  if (!kept.ok)
    return { pictures: [], failed: 'The form’s file is not on this laptop. Put it on file again; its bindings stay.' }
  const read = await readOfficial(kept.value)
  if (!read.ok) return { pictures: [], failed: officialErrorWords(read.error) }
  try {
    return { read: read.value, pictures: await pagePictures(kept.value, PICTURE_DPI) }
  } catch (cause) {
    return { read: read.value, pictures: [], failed: `Its pages cannot be shown: ${String(cause)}` }
  }
}
