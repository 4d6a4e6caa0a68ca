import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The script of an installed tool, run under this Node without a shell: the same on every platform. */
export function toolScript(packageName, command = packageName) {
  const folder = join('node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Runs a Node script to its end and collects what it prints. */
export function collect(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } })
    const printed = []
    child.stdout.on('data', (part) => printed.push(part))
    child.stderr.on('data', (part) => printed.push(part))
    child.on('error', (failure) => resolve({ code: 1, output: String(failure) }))
    child.on('exit', (code) => resolve({ code: code ?? 1, output: Buffer.concat(printed).toString() }))
  })
}

/** Runs a Node script to its end on this terminal; gives its exit code. */
export function show(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
