import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

/**
 * Chrome stopped the request in the renderer: no response, no server, and an empty error text where the exporter
 * dropped the reason (content security policy, mixed content, a block set in the developer tools).
 */
export function isRendererBlocked(entry: Entry, about: About): boolean {
  const isEmpty = about.error === '' && about.failed && about.status === undefined
  // A WebSocket that tells its error was refused by the server.
  return isEmpty && entry.serverIp === undefined && entry.socketMessages.length === 0
}

/** What a page shows without being able to act: pictures, sound, film, fonts and beacons. */
export function isPassive(about: About): boolean {
  return about.kind === 'image' || about.kind === 'media' || about.kind === 'font' || about.kind === 'ping'
}

/** Hosts that browsers trust without TLS (Secure Contexts, 3.1). */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  )
}
