import { inspectEscaped } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { HAS_BRACKET, HAS_BREAK, HAS_ESCAPE } from '../traits.ts'
import { inspectCookieJar, looksLikeCookieJar } from './cookie-jar.ts'
import { csvTable, inspectCsv } from './csv.ts'
import { inspectEventStream, looksLikeEventStream } from './event-stream.ts'
import { inspectGraphql, looksLikeGraphql } from './graphql.ts'
import { inspectInlineJson } from './inline-json.ts'
import { inspectPrivateKeys } from './pem.ts'
import { inspectDwr, inspectGwt, looksLikeDwr, looksLikeGwt } from './remote-calls.ts'
import { inspectPhp, looksLikePhp } from './serialized-php.ts'
import { inspectStomp, looksLikeStomp } from './stomp.ts'
import { inspectText } from './text.ts'
import { inspectNames } from './text-names.ts'
import { inspectVcard, looksLikeVcard } from './vcard.ts'

/** A text that is no JSON, form or URL: by the format that its beginning shows, and by what stands in any text. */
export function inspectPlainText(inspector: Inspector, layer: Layer, traits: number): void {
  inspectFormat(inspector, layer, traits)
  if ((traits & HAS_BRACKET) !== 0) inspectInlineJson(inspector, layer)
  inspectNames(inspector, layer)
  inspectPrivateKeys(inspector, layer)
  inspectText(inspector, layer)
  if ((traits & HAS_ESCAPE) !== 0) inspectEscaped(inspector, layer)
}

function inspectFormat(inspector: Inspector, layer: Layer, traits: number): void {
  const { bytes } = layer
  if (looksLikeGraphql(bytes)) inspectGraphql(inspector, layer)
  else if (looksLikeGwt(bytes)) inspectGwt(inspector, layer)
  else if (looksLikePhp(bytes)) inspectPhp(inspector, layer)
  if ((traits & HAS_BREAK) === 0) return
  if (looksLikeEventStream(bytes)) inspectEventStream(inspector, layer)
  else if (looksLikeStomp(bytes)) inspectStomp(inspector, layer)
  else if (looksLikeDwr(bytes)) inspectDwr(inspector, layer)
  else if (looksLikeCookieJar(bytes)) inspectCookieJar(inspector, layer)
  else if (looksLikeVcard(bytes)) inspectVcard(inspector, layer)
  else {
    const table = csvTable(inspector, bytes)
    if (table !== undefined) inspectCsv(inspector, layer, table)
  }
}
