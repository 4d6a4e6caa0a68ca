import { useSyncExternalStore } from 'react'

/** Where one is, in the address after `#`. Every screen has an address; a lock and a kill come back to it. */
export type PreparePage =
  | 'readiness'
  | 'numbers'
  | 'importers'
  | 'contacts'
  | 'products'
  | 'ports'
  | 'people'
  | 'operators'
  | 'places'
  | 'arrivals'
  | 'backups'
  | 'exercises'
  | 'inFlight'
  | 'plan'
  | 'bag'
  | 'supplies'
  | 'forms'
  | 'kit'
  | 'import'
  | 'agencies'
/** Pages of Recover: bundle, leave to reconnect, what ACE has, back entry, files and answers, accounting, close. */
export type RecoverPage =
  | 'export'
  | 'reconnect'
  | 'nextNumber'
  | 'query'
  | 'lanes'
  | 'keying'
  | 'second'
  | 'maps'
  | 'filing'
  | 'receipts'
  | 'accounting'
  | 'late'
  | 'afterRelease'
  | 'afterAction'
  | 'close'
  | 'laptops'
  | 'settle'
/** Pages of Communicate: what is due now, facts, reports to the SOC, calls, status calls, messages, papers for others … */
export type CommunicatePage =
  | 'now'
  | 'facts'
  | 'reports'
  | 'calls'
  | 'schedule'
  | 'messages'
  | 'sheets'
  | 'log'
  | 'evidence'
  | 'board'
  | 'deadlines'
  | 'lost'
/** Pages of Respond: the list of entries, and what a hard day is worked by. */
export type RespondPage =
  | 'entries'
  | 'queue'
  | 'port'
  | 'triage'
  | 'templates'
  | 'print'
  | 'letters'
  | 'review'
  | 'screening'
  | 'counter'
  | 'followUp'
  | 'paper'
  | 'authorisations'
  | 'exceptions'
  | 'roads'
  | 'isf'
  | 'money'
  | 'outside'
export type Route =
  | { at: 'desk' }
  | { at: 'prepare'; page: PreparePage; /** the record that is open */ id?: string }
  | { at: 'communicate'; page?: CommunicatePage; /** the record that is open */ id?: string }
  | { at: 'respond'; page?: RespondPage; /** the record that is open */ id?: string }
  | { at: 'entry'; id: string }
  | { at: 'packet'; id: string }
  /** the agencies' checklist of an entry */
  | { at: 'pga'; id: string }
  | { at: 'recover'; page?: RecoverPage; /** the record that is open */ id?: string }

const preparePages: readonly PreparePage[] = [
  'readiness',
  'numbers',
  'importers',
  'contacts',
  'products',
  'ports',
  'people',
  'operators',
  'places',
  'arrivals',
  'backups',
  'exercises',
  'inFlight',
  'plan',
  'bag',
  'supplies',
  'kit',
  'import',
  'forms',
  'agencies',
]

const recoverPages: readonly RecoverPage[] = [
  'export',
  'reconnect',
  'nextNumber',
  'query',
  'lanes',
  'keying',
  'second',
  'maps',
  'filing',
  'receipts',
  'accounting',
  'late',
  'afterRelease',
  'afterAction',
  'close',
  'laptops',
  'settle',
]

const communicatePages: readonly CommunicatePage[] = [
  'now',
  'facts',
  'reports',
  'calls',
  'schedule',
  'messages',
  'sheets',
  'log',
  'evidence',
  'board',
  'deadlines',
  'lost',
]

const respondPages: readonly RespondPage[] = [
  'entries',
  'queue',
  'port',
  'triage',
  'templates',
  'print',
  'letters',
  'review',
  'screening',
  'counter',
  'followUp',
  'paper',
  'authorisations',
  'exceptions',
  'roads',
  'isf',
  'money',
  'outside',
]

export function routeToHash(route: Route): string {
  switch (route.at) {
    case 'prepare':
      if (route.page === 'readiness' && route.id === undefined) return '#/prepare'
      return `#/prepare/${route.page}${route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`}`
    case 'entry':
      return `#/respond/entry/${encodeURIComponent(route.id)}`
    case 'packet':
    case 'pga':
      return `#/respond/entry/${encodeURIComponent(route.id)}/${route.at}`
    case 'communicate':
      if ((route.page ?? 'now') === 'now' && route.id === undefined) return '#/communicate'
      return `#/communicate/${route.page ?? 'now'}${route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`}`
    case 'respond':
      if ((route.page ?? 'entries') === 'entries') return '#/respond'
      return `#/respond/${route.page}${route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`}`
    case 'recover':
      if ((route.page ?? 'export') === 'export') return '#/recover'
      return `#/recover/${route.page}${route.id === undefined ? '' : `/${encodeURIComponent(route.id)}`}`
    default:
      return `#/${route.at}`
  }
}

/** An address that is not one of ours is the desk. */
export function hashToRoute(hash: string): Route {
  const [first, second, third, fourth] = hash.replace(/^#\/?/u, '').split('/')
  switch (first) {
    case 'prepare':
      return {
        at: 'prepare',
        page: preparePages.find((page) => page === second) ?? 'readiness',
        ...(third === undefined || third === '' ? {} : { id: decodeURIComponent(third) }),
      }
    case 'communicate':
      return {
        at: first,
        page: communicatePages.find((page) => page === second) ?? 'now',
        ...(third === undefined || third === '' ? {} : { id: decodeURIComponent(third) }),
      }
    case 'recover':
      return {
        at: first,
        page: recoverPages.find((page) => page === second) ?? 'export',
        ...(third === undefined || third === '' ? {} : { id: decodeURIComponent(third) }),
      }
    case 'respond':
      if (second !== 'entry')
        return {
          at: first,
          page: respondPages.find((page) => page === second) ?? 'entries',
          ...(third === undefined || third === '' ? {} : { id: decodeURIComponent(third) }),
        }
      if (third === undefined || third === '') return { at: first, page: 'entries' }
      return { at: fourth === 'packet' || fourth === 'pga' ? fourth : 'entry', id: decodeURIComponent(third) }
    default:
      return { at: 'desk' }
  }
}

export function go(route: Route): void {
  window.location.hash = routeToHash(route)
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** The address as text; `hashToRoute` reads it. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash)
