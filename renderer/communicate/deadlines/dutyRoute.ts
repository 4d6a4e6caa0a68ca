import type { Duty } from '../../../shared/domain/deadlines/duty'
import type { Route } from '../../frame/routes'

/** Where the thing itself is done. */
export function dutyRoute(duty: Duty): Route {
  if (duty.entry !== undefined) return { at: 'packet', id: duty.entry }
  switch (duty.what) {
    case 'incidentNotice':
    case 'breachReport':
    case 'importerListUpdate':
    case 'laterFinding':
      return { at: 'communicate', page: 'reports' }
    case 'statusCall':
      return { at: 'communicate', page: 'schedule' }
    case 'tellAgain':
      return { at: 'communicate', page: 'messages' }
    default:
      return { at: 'communicate', page: 'now' }
  }
}
