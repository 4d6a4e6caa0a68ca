import { expect, test, vi } from 'vitest'
import { bridged, rendererEvents, sent } from './fakeElectron'

vi.mock('electron', async () => (await import('./fakeElectron')).electronModule)

test('the preload hands over two functions and nothing of Electron', async () => {
  await import('../../../electron/preload')
  expect([...bridged.keys()]).toEqual(['lifeboatBridge'])
  const api = bridged.get('lifeboatBridge') ?? {}
  expect(Object.keys(api).sort()).toEqual(['ask', 'onLock'])
  await api['ask']?.(...(['machine', {}] as never[]))
  expect(sent).toEqual([['lifeboat:ask', 'machine', {}]])
  const locked = vi.fn()
  api['onLock']?.(...([locked] as never[]))
  rendererEvents.tell('lifeboat:lock', { sender: 'Electron’s event stays behind' })
  expect(locked.mock.calls).toEqual([[]])
})
