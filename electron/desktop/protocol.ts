import { protocol, session } from 'electron'
import { securityHeaders } from '../contentPolicy'
import { readWindowFile } from '../windowFiles'
import { isOurs, SCHEME } from './origin'

/** Before the program is ready: our scheme is an origin of its own, with storage, workers and a content policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window, and nothing else, at app://lifeboat. */
export function serveWindow(windowFolder: string): void {
  session.defaultSession.protocol.handle(SCHEME, (request) => answer(request, windowFolder))
}

async function answer(request: Request, windowFolder: string): Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: securityHeaders })
  if (request.method !== 'GET') return refuse(405)
  if (!isOurs(request.url)) return refuse(404)
  const file = await readWindowFile(windowFolder, new URL(request.url).pathname)
  if (file === null) return refuse(404)
  return new Response(file.bytes, { headers: { ...securityHeaders, 'content-type': file.contentType } })
}
