import { roleOf, type Role } from '../../../shared/domain/roles'
import { useDesk } from '../../store/hooks'

/** The role of whoever unlocked. */
export const useRole = (): Role => useDesk((desk) => roleOf(desk.state, desk.operator))
