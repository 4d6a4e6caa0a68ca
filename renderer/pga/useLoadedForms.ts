import { useEffect, useState } from 'react'
import type { FormToPrint } from '../../shared/domain/pga/types'
import { loadForms, type LoadedForms } from '../../shared/sheets/pga/forPacket'

/** The modules of the forms that are wanted, read when they are first wanted. */
export function useLoadedForms(wanted: readonly FormToPrint[]): LoadedForms {
  const [loaded, setLoaded] = useState<LoadedForms>(() => new Map())
  const ids = [...new Set(wanted.map(({ form }) => form))].sort().join(' ')
  useEffect(() => {
    let current = true
    void loadForms(wanted).then((forms) => {
      if (current) setLoaded(forms)
    })
    return () => {
      current = false
    }
    // `ids` says which: the list itself is another one at each key
  }, [ids])
  return loaded
}
