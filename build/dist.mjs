import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { show, toolScript } from './tools.mjs'

/**
 * `npm run dist`: installers for this platform into `release/`, and the SHA-256 of each, to be printed beside the
 * download: they are not signed. Further arguments go to electron-builder, as `-- --linux dir`.
 */
const startedMs = Date.now()
if ((await show(['build/build.mjs'])) !== 0) process.exit(1)
const code = await show([toolScript('electron-builder'), ...process.argv.slice(2)])
if (code === 0) await printSums('release')
process.exitCode = code

async function printSums(folder) {
  const made = existsSync(folder) ? readdirSync(folder) : []
  for (const name of made) {
    const file = join(folder, name)
    const stat = statSync(file)
    if (!stat.isFile() || stat.mtimeMs < startedMs || /\.(ya?ml|blockmap)$/u.test(name)) continue
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    console.log(`${hash.digest('hex')}  ${name}`)
  }
}
