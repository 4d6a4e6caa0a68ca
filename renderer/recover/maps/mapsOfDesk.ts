import { exportMaps, type ExportMap } from '../../../shared/domain/recover/maps'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'

const ofDesk = ({ state }: Desk): readonly ExportMap[] => exportMaps(state)

/** Every map: those that come with Lifeboat, then the firm’s own. */
export const useMaps = (): readonly ExportMap[] => useMade(['exportMap', 'mapColumn'], ofDesk)
