import { useDeskHandle } from '../../store/hooks'
import { Screen } from '../../ui/Screen'
import { ChooseFile } from './ChooseFile'
import { DoneCard } from './DoneCard'
import { EarlierImports } from './EarlierImports'
import { MapColumns } from './MapColumns'
import { PreviewImport } from './PreviewImport'
import { Storing } from './Storing'
import { useImport } from './useImport'
import './import.css'

/** Lists of the main system and ACE reports, one file at a time: chosen, mapped, compared, imported, undone as a whole. */
export function ImportPage() {
  const desk = useDeskHandle()
  const importing = useImport()
  const { stage } = importing
  const choosing = stage.at === 'choose' || stage.at === 'reading'
  return (
    <Screen
      title="Import"
      about="Clients, products, contacts, arrivals and entries in flight from XLSX or CSV files and ACE reports."
    >
      {choosing && (
        <ChooseFile
          reading={stage.at === 'reading' ? stage.name : undefined}
          refusal={stage.at === 'choose' ? stage.refusal : undefined}
          now={() => desk.now().ms}
          onTake={importing.take}
        />
      )}
      {stage.at === 'map' && <MapColumns importing={importing} {...stage} />}
      {stage.at === 'preview' && <PreviewImport importing={importing} {...stage} />}
      {stage.at === 'storing' && <Storing {...stage} onCancel={importing.cancel} />}
      {stage.at === 'done' && <DoneCard {...stage} onAnother={importing.startOver} />}
      {(choosing || stage.at === 'done') && <EarlierImports />}
    </Screen>
  )
}
