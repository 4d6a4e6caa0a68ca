import { useCallback, useEffect, useMemo, useState } from 'react'
import { textToMap } from '../../../shared/exchange/imports/mapText'
import { planRecords } from '../../../shared/exchange/imports/plan'
import { isCatalogueTarget, type ImportMap, type Target } from '../../../shared/exchange/imports/record'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import type { FileRead } from '../../store/importAsk'
import { importSession, type ImportSession } from '../../store/importSession'
import type { Desk } from '../../store/types'
import { importFailureWords, tableErrorWords } from '../../words/imports'
import { momentOf } from '../../words/times'
import { mapId, recordImport } from './recordImport'
import { countsOf, type Compared, type Mapping, type Stage } from './stage'

export interface Importing {
  stage: Stage
  take(file: Blob, name: string, madeMs: number): void
  /** another target or sheet: the columns are guessed anew */
  readAs(target: Target, sheet?: number): void
  remap(map: ImportMap): void
  compare(): void
  /** from the preview back to the columns */
  back(): void
  run(): void
  cancel(): void
  startOver(): void
  refusals(): Promise<readonly (readonly string[])[]>
}

/** One import from its file to its end. Leaving the page ends it, and what was not recorded is gone with it. */
export function useImport(): Importing {
  const desk = useDeskHandle()
  const session = useMemo(() => importSession(desk), [desk])
  const [stage, setStage] = useState<Stage>({ at: 'choose' })
  useEffect(() => () => session.end(), [session])

  const take = useCallback(
    async (file: Blob, name: string, madeMs: number) => {
      setStage({ at: 'reading', name })
      const read = await session.read(file, name)
      if (!read.ok) return setStage({ at: 'choose', refusal: `${name}: ${tableErrorWords(read.error)}` })
      const asOf = momentOf({ ...desk.now(), ms: madeMs })
      setStage(await mapped(desk, session, { file: read.value, name, asOf }, read.value.target ?? 'importers'))
    },
    [desk, session],
  )
  const startOver = () => {
    session.end()
    setStage({ at: 'choose' })
  }
  const readAs = async (target: Target, sheet?: number) => {
    if (stage.at === 'map') setStage(await mapped(desk, session, stage.mapping, target, sheet))
  }
  const compare = async () => {
    if (stage.at !== 'map') return
    const { mapping } = stage
    setStage({ at: 'map', mapping, busy: true })
    const importId = desk.randomId()
    const compared = await compareWith(desk, session, mapping, importId)
    if ('refusal' in compared) setStage({ at: 'map', mapping, busy: false, refusal: compared.refusal })
    else setStage({ at: 'preview', mapping, importId, compared })
  }
  const run = async () => {
    if (stage.at !== 'preview') return
    const { mapping, compared, importId } = stage
    const counts = countsOf(compared)
    const total = 'products' in compared ? compared.products.rows : compared.plan.rows.length
    setStage({ at: 'storing', mapping, done: 0, total, cancelling: false })
    const onProgress = (done: number) => setStage((now) => (now.at === 'storing' ? { ...now, done } : now))
    const recorded = await recordImport(desk, session, { importId, mapping, compared, onProgress })
    if (!recorded.ok)
      return setStage({ at: 'preview', mapping, importId, compared, refusal: importFailureWords(recorded.error) })
    session.end()
    const waiting = 'products' in compared ? 0 : compared.plan.waiting
    setStage({ at: 'done', importId, target: mapping.target, counts, waiting })
  }
  return {
    stage,
    take: (file, name, madeMs) => void take(file, name, madeMs),
    readAs: (target, sheet) => void readAs(target, sheet),
    remap: (map) => setStage((now) => (now.at === 'map' ? { ...now, mapping: { ...now.mapping, map } } : now)),
    compare: () => void compare(),
    back: () => setStage((now) => (now.at === 'preview' ? { at: 'map', mapping: now.mapping, busy: false } : now)),
    run: () => void run(),
    cancel: () => {
      session.cancel()
      setStage((now) => (now.at === 'storing' ? { ...now, cancelling: true } : now))
    },
    startOver,
    refusals: async () => {
      const rows = await session.refusals()
      return rows.ok ? rows.value : []
    },
  }
}

/** The columns as they were read the last time, or as their names say. */
async function mapped(
  desk: Desk,
  session: ImportSession,
  of: { file: FileRead; name: string; asOf: string },
  target: Target,
  sheet?: number,
): Promise<Stage> {
  const guess = await session.guess(target, sheet)
  if (!guess.ok) return { at: 'choose', refusal: tableErrorWords(guess.error) }
  const { source } = guess.value
  const before = textToMap(textOf(entityOf(desk.state, 'importMap', mapId(target, source)), 'map'))
  const { file, name, asOf } = of
  const mapping: Mapping = {
    file,
    name,
    asOf,
    target,
    sheet: guess.value.sheet,
    map: before ?? guess.value.map,
    source,
    remembered: before !== undefined,
  }
  return { at: 'map', mapping, busy: false }
}

async function compareWith(
  desk: Desk,
  session: ImportSession,
  { target, sheet, map, asOf, name }: Mapping,
  importId: string,
): Promise<Compared | { refusal: string }> {
  if (isCatalogueTarget(target)) {
    const days = { asOf: asOf.slice(0, 10), today: momentOf(desk.now()).slice(0, 10) }
    const read = await session.products(target, sheet, map, name, days)
    return read.ok ? { target, ...read.value } : { refusal: importFailureWords(read.error) }
  }
  if (target === 'blocks' || target === 'numbersUsed') throw new Error(`${target} are read by the office alone`)
  const read = await session.records(target, sheet, map)
  if (!read.ok) return { refusal: importFailureWords(read.error) }
  const { records, refused } = read.value
  return { target, plan: planRecords(target, desk.state, records, { importId, asOf, source: name }), refused }
}
