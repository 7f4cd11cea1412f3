import { responseMime } from '../../../http/kind.ts'
import { entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

const MAX_LISTED = 20

interface State {
  readonly missing: number[]
  missingCount: number
  textCount: number
}

/** Most text responses have a declared size and no content: "save without content", or evicted buffers. */
export const bodiesMissing = defineRule({
  id: 'bodies-missing',
  code: 'CAP-02',
  severity: 'warning',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  closes: 'bodies',
  defaults: { minCount: 3, sharePercent: 30, maxBodyBytes: 500_000 },
  start: (): State => ({ missing: [], missingCount: 0, textCount: 0 }),
  entry({ entry, about, options, state }) {
    const { status } = about
    const body = entry.response?.body
    if (status === undefined || status < 200 || status > 299 || status === 204 || about.method === 'HEAD')
      return
    if (!body || about.streaming || !isText(responseMime(entry))) return
    const bytes = body.declaredBytes ?? 0
    // Longer bodies may be there and only be too long for the reader.
    if (bytes <= 0 || bytes > options.maxBodyBytes) return
    state.textCount++
    if (body.text !== undefined || body.base64) return
    state.missingCount++
    if (state.missing.length < MAX_LISTED) state.missing.push(about.index)
  },
  end({ options, state, report }) {
    const { missing, missingCount, textCount } = state
    if (missingCount < options.minCount || missingCount * 100 < textCount * options.sharePercent) return
    report({
      at: missing.map((index) => entryPointer(index, '/response/content')),
      also: missing,
      data: { missing: missingCount, bodies: textCount },
    })
  },
})

function isText(mime: string | undefined): boolean {
  if (mime === undefined) return false
  return (
    mime.startsWith('text/') || mime.endsWith('json') || mime.endsWith('xml') || mime.endsWith('javascript')
  )
}
