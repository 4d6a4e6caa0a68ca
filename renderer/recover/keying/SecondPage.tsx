import { samplesOf, type Sample } from '../../../shared/domain/recover/secondSample'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { DifferencesView } from './DifferencesView'
import { SampleList } from './SampleList'
import { isDifferences, sampleOfAddress } from './secondAddress'
import { SecondKeyingView } from './SecondKeyingView'
import './keying.css'

const ofDesk = ({ state }: Desk): readonly Sample[] => samplesOf(state)

/** Values keyed a second time by somebody who has not seen the first keying; a person decides where they differ. */
export default function SecondPage({ id }: { id?: string | undefined }) {
  const samples = useMade(['sample'], ofDesk)
  const sample = id === undefined ? undefined : samples.find((one) => one.id === sampleOfAddress(id))
  if (id === undefined || sample === undefined) return <SampleList samples={samples} />
  return isDifferences(id) ? (
    <DifferencesView key={sample.id} sample={sample} />
  ) : (
    <SecondKeyingView key={sample.id} sample={sample} />
  )
}
