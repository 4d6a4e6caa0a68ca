import type {} from '../../renderer/host/electronHost'
import { expect, test } from '@playwright/test'
import { startHost } from '../browser/harness/hostProcess'
import { openWindow } from '../browser/harness/profile'

test('the window is app://lifeboat, has no Node, and asked nothing of anybody', async () => {
  const { page, faults, close } = await openWindow(await startHost())
  await expect(page.getByRole('button').first()).toBeVisible()
  expect(page.url()).toMatch(/^app:\/\/lifeboat\//u)
  expect(
    await page.evaluate(() => ['require', 'process', 'Buffer', 'global'].filter((name) => name in window)),
  ).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.lifeboatBridge ?? {}).sort())).toEqual(['ask', 'onLock'])
  expect(await page.evaluate(() => window.lifeboatBridge?.ask('machine', {}))).toMatchObject({
    ok: true,
    value: { host: 'electron', requestsBlocked: 0 },
  })
  expect(faults).toEqual([])
  await close()
})

test('a request that leaves the program is stopped by policy or by the host', async () => {
  const { page, close } = await openWindow(await startHost())
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'left',
        () => 'stopped',
      ),
    ),
  ).toBe('stopped')
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  await close()
})

test('permissions are denied, but keeping storage and copying text', async () => {
  const { page, close } = await openWindow(await startHost())
  const states = await page.evaluate(async () => {
    const stateOf = async (name: PermissionName): Promise<string> => (await navigator.permissions.query({ name })).state
    return Promise.all([stateOf('geolocation'), stateOf('notifications'), stateOf('persistent-storage')])
  })
  expect(states).toEqual(['denied', 'denied', 'granted'])
  await close()
})

test('closed and opened again, the window finds its data', async () => {
  const host = await startHost()
  const first = await openWindow(host)
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await first.close()
  const second = await openWindow(host, first.profile)
  expect(await second.page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await second.close()
})
