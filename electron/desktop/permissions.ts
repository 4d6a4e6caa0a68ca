import { session } from 'electron'
import { isOurs } from './origin'

/** All that our own window may ask for (decision 26): keeping its storage, and copying text. Photos come as files. */
const allowed = new Set(['persistent-storage', 'clipboard-sanitized-write'])

/** Both handlers are needed: one answers when a page asks, the other when Chromium looks by itself. */
export function denyPermissions(): void {
  const ours = session.defaultSession
  ours.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowed.has(permission) && isOurs(details.requestingUrl)),
  )
  ours.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => allowed.has(permission) && isOurs(requestingOrigin),
  )
  ours.setDevicePermissionHandler(() => false)
}
