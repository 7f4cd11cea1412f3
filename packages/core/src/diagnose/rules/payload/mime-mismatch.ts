import { headerValue } from '../../../http/headers.ts'
import { responseMime } from '../../../http/kind.ts'
import { headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { Confidence } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { isHashedAsset } from '../../asset-name.ts'
import { isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'

/** What servers call a file whose type they do not know; with `nosniff` it is no script and no style. */
const UNTYPED = new Set(['text/plain', 'application/octet-stream', 'binary/octet-stream'])
const FILE = /\.(?:m?js|css)$/i
/** A page: a document type, or an element that stands at its head. */
const HTML = /^\s{0,100}(?:<!--[^>]{0,400}-->\s{0,100})?<(?:!doctype\s{1,9}html|html|head|body|title)[\s>]/i

/**
 * A script or style was answered with something else: mostly with the page itself, because the file is gone since the
 * last deployment and the server answers every unknown path with its start page.
 */
export const mimeMismatch = defineRule({
  id: 'mime-mismatch',
  code: 'MIME-01',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: {},
  entry({ entry, about, context, report }) {
    const wanted = wantedOf(entry)
    if (wanted === undefined) return
    if (about.status !== 200 || about.method !== 'GET' || about.error) return
    const mime = responseMime(entry)
    const confidence = mime === undefined ? undefined : mismatch(entry, about, mime)
    if (mime === undefined || confidence === undefined) return
    const foreign = isThirdParty(context, about)
    const isPart = confidence === 'certain' && isHashedAsset(about.target.path)
    report({
      at: headerPointer(entry, 'response', 'content-type'),
      severity: confidence === 'possible' ? 'note' : foreign ? (isPart ? 'warning' : 'note') : undefined,
      confidence,
      owner: foreign ? 'third-party' : undefined,
      data: { wanted, mime },
    })
  },
})

/** What the page asked for, in the producer's or the browser's words; what came back does not count. */
function wantedOf({ resourceType, request }: Entry): 'script' | 'stylesheet' | undefined {
  if (resourceType === 'script' || resourceType === 'stylesheet') return resourceType
  if (resourceType !== undefined && resourceType !== 'other') return undefined
  const destination = headerValue(request.headers, 'sec-fetch-dest')
  return destination === 'style' ? 'stylesheet' : destination === 'script' ? 'script' : undefined
}

/** How sure it is that the browser could not use the answer. Scripts of any other type run without `nosniff`. */
function mismatch(entry: Entry, about: About, mime: string): Confidence | undefined {
  const { body, headers = [] } = entry.response ?? {}
  if (body?.declaredBytes === 0 || body?.text === '') return undefined
  const strict = headerValue(headers, 'x-content-type-options')?.trim().toLowerCase() === 'nosniff'
  if (mime === 'text/html' || mime === 'application/xhtml+xml') {
    if (body?.text !== undefined && HTML.test(body.text.slice(0, 2000))) return 'certain'
    if (strict) return 'likely'
    return body?.text === undefined && FILE.test(about.target.path) ? 'possible' : undefined
  }
  return strict && UNTYPED.has(mime) ? 'likely' : undefined
}
