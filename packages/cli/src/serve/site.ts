import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** One file of the built workbench. */
export interface SiteFile {
  readonly path: string
  readonly type: string
}

/** The files of the built workbench by their address, relative to the page. Nothing else of the disk has one. */
export type Site = ReadonlyMap<string, SiteFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** Looks a folder through, once. Links in it are not followed. */
export async function siteOf(folder: string): Promise<Site> {
  const site = new Map<string, SiteFile>()
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const address = relative(folder, path).split(sep).map(encodeURIComponent).join('/')
    const type = TYPES[extname(file.name).toLowerCase()] ?? 'application/octet-stream'
    site.set(address === 'index.html' ? '' : address, { path, type })
  }
  return site
}
