import type { TestProject } from 'vitest/node'
import { startServer } from './server'

declare module 'vitest' {
  interface ProvidedContext {
    /** of the server of this run; '' where none is installed */
    serverUrl: string
  }
}

/** One server for the whole run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await startServer()
  if (server === undefined)
    console.log(
      'skipped: no PostgreSQL server is installed here (Debian: postgresql); the embedded one alone is tested',
    )
  project.provide('serverUrl', server?.url ?? '')
  return () => server?.stop()
}
