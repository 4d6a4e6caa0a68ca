import { useMaps } from './mapsOfDesk'
import { MapList } from './MapList'
import { MapView } from './MapView'
import './maps.css'

/** Columns for the main system: the list of maps, or one that is being designed. */
export default function MapsPage({ id }: { id?: string | undefined }) {
  const maps = useMaps()
  const map = maps.find((one) => one.id === id)
  return map === undefined ? <MapList maps={maps} /> : <MapView key={map.id} map={map} />
}
