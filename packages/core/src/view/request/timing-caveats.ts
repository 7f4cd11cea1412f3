import { kindOf } from '../../http/kind.ts'
import type { Dialect } from '../../model/capture.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, words } from '../../text/rich-text.ts'
import type { RequestCase } from './request-case.ts'

const RECORDERS: ReadonlySet<Dialect> = new Set([
  'fiddler',
  'mitmproxy',
  'proxyman',
  'insomnia',
  'polly',
  'harrier',
])

/** What to keep in mind of the numbers: by producer, and by what the request is. */
export function timingCaveats({ entry, capture, language }: RequestCase): readonly RichText[] {
  const says = texts(language).request.timing.caveats
  const { timings } = entry
  const { dialect } = capture.producer
  const kind = kindOf(entry)
  const found: string[] = []
  if (timings.totalMs === undefined) found.push(entry.fromCache === undefined ? says.noTimings : says.cache)
  else if (entry.fromCache !== undefined) found.push(says.cache)
  if (dialect === 'firefox') found.push(says.firefox)
  if (dialect === 'safari') found.push(says.safari)
  if (dialect === 'playwright') found.push(says.playwright)
  if (dialect === 'charles') found.push(says.charles)
  if (RECORDERS.has(dialect)) found.push(says.proxied)
  if (timings.dnsInConnect && (timings.dnsMs ?? 0) > 0) found.push(says.dnsInConnect)
  if (timings.serviceWorker) found.push(says.worker)
  if (kind === 'websocket') found.push(says.socket)
  if (kind === 'preflight') found.push(says.preflight)
  return found.map(words)
}
