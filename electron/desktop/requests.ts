import { session } from 'electron'
import { isOurs } from './origin'

/** Requests that were stopped because they were not ours: the figure stands on screen, and it should be 0. */
export interface BlockedRequests {
  count(): number
}

/** Cancels every request that does not stay inside the program. */
export function blockRequests(): BlockedRequests {
  let blocked = 0
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const stays = isOurs(details.url.startsWith('blob:') ? details.url.slice('blob:'.length) : details.url)
    if (!stays) blocked += 1
    answer({ cancel: !stays })
  })
  return { count: () => blocked }
}
