import { imageSize } from '../../codec/image-size.ts'
import { encodeUtf8 } from '../../codec/utf8.ts'
import { mimeEssence } from '../../http/mime.ts'
import type { OpenBody } from './body.ts'
import { openJson } from './json-open.ts'
import { jsonSummary } from './json-summary.ts'
import type { ImageView, PreviewView } from './preview-view.ts'
import type { RequestCase } from './request-case.ts'

/** Images above are not handed over whole. */
const MOST_IMAGE_BYTES = 32 << 20

/** The Preview tab: what the body is, with the summary of JSON and the bytes of an image. */
export function previewView({ language }: Pick<RequestCase, 'language'>, body: OpenBody): PreviewView {
  const { facts, text } = body
  const { kind } = facts
  if (text !== undefined && (kind === 'json' || kind === 'jsonp' || kind === 'ndjson')) {
    const json = openJson(text, kind)
    return { body: facts, json: json && jsonSummary(json, language) }
  }
  return kind === 'image' ? { body: facts, image: imageView(body) } : { body: facts }
}

function imageView({ facts, bytes, text }: OpenBody): ImageView | undefined {
  const data = bytes ?? (text === undefined ? undefined : encodeUtf8(text))
  if (!data || data.length > MOST_IMAGE_BYTES) return undefined
  const mime = mimeEssence(facts.mime) ?? 'image/png'
  return { mime: mime.startsWith('image/') ? mime : 'image/png', bytes: data, ...imageSize(data) }
}
