import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  // what the reader of PDFs draws with where a document brings no font or no table of letters of its own
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
}

export interface WindowFile {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
}

/**
 * A file of the built window by the path of its address; `/` is index.html. Null for what is not there, has a type
 * that we do not ship, or lies outside the folder (`path.relative`: a sibling folder with the same beginning is outside too).
 */
export async function readWindowFile(folder: string, pathname: string): Promise<WindowFile | null> {
  const wanted = decode(pathname)
  if (wanted === null || wanted.includes('\0') || wanted.includes('\\')) return null
  const file = resolve(folder, wanted === '/' ? 'index.html' : wanted.replace(/^\/+/u, ''))
  const inside = relative(folder, file)
  if (inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..') return null
  const contentType = types[extname(file)]
  if (contentType === undefined) return null
  try {
    return { bytes: new Uint8Array(await readFile(file)), contentType }
  } catch {
    return null
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
