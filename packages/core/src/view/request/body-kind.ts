import { jsonFrame, looksNdjson } from '../../codec/json-frame.ts'
import { parsedJson } from '../../codec/json-value.ts'
import { type MediaKind, mediaKind } from '../../codec/media-kind.ts'
import { isJsonMime } from '../../http/json-body.ts'
import type { BodyKind } from './body-view.ts'

const IMAGES: ReadonlySet<MediaKind> = new Set(['png', 'jpeg', 'gif', 'webp', 'avif', 'ico', 'bmp', 'tiff'])
const FONTS: ReadonlySet<MediaKind> = new Set(['woff', 'woff2', 'truetype', 'opentype'])
const OTHERS: ReadonlySet<MediaKind> = new Set(['wasm', 'swf'])
const MOST_JSONP = 4 << 20
const NDJSON = /^(?:application|text)\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-seq|json-lines)$/

/** The kind that a media type declares; `undefined` where it says nothing (`application/octet-stream`). */
export function declaredKind(mime: string | undefined): BodyKind | undefined {
  if (mime === undefined) return undefined
  if (NDJSON.test(mime)) return 'ndjson'
  if (isJsonMime(mime)) return 'json'
  if (mime === 'text/html' || mime === 'application/xhtml+xml') return 'html'
  if (mime.startsWith('image/')) return 'image'
  if (/^(?:text|application)\/xml$|\+xml$/.test(mime)) return 'xml'
  if (/^text\/(?:csv|tab-separated-values)$/.test(mime)) return 'csv'
  if (mime === 'application/x-www-form-urlencoded') return 'form'
  if (mime.startsWith('multipart/')) return 'multipart'
  if (/^font\/|^application\/(?:x-)?font-/.test(mime)) return 'font'
  if (/^(?:audio|video)\//.test(mime)) return 'media'
  if (/(?:java|ecma)script$/.test(mime)) return 'script'
  if (mime === 'text/css') return 'style'
  if (mime === 'text/event-stream') return 'event-stream'
  return mime.startsWith('text/') || mime === 'application/graphql' ? 'text' : undefined
}

/** What a text is by what it holds, given what it is declared as. */
export function textKind(text: string, declared: BodyKind | undefined): BodyKind {
  if (declared === 'ndjson') return 'ndjson'
  const mayBeJson =
    declared === undefined ||
    declared === 'json' ||
    declared === 'script' ||
    declared === 'text' ||
    declared === 'html'
  if (mayBeJson) {
    if (declared !== 'script' && looksNdjson(text)) return 'ndjson'
    const frame = jsonFrame(text)
    if (frame?.callback !== undefined && declared !== 'html')
      return holdsJson(text, frame.start, frame.end) ? 'jsonp' : (declared ?? 'text')
    if (frame && declared !== 'script' && endsLikeJson(text, frame.start)) return 'json'
  }
  if (declared === 'image') return /<svg[\s>]/i.test(text.slice(0, 2000)) ? 'image' : sniffedText(text)
  if (declared === 'json' || declared === undefined || declared === 'text') {
    const found = sniffedText(text)
    return declared === 'json' && found === 'text' ? 'json' : found
  }
  return declared === 'font' || declared === 'media' ? sniffedText(text) : declared
}

/** Programs call functions too; only JSONP hands them nothing but JSON. */
function holdsJson(text: string, start: number, end: number): boolean {
  return end - start <= MOST_JSONP && parsedJson(text.slice(start, end)) !== undefined
}

function sniffedText(text: string): BodyKind {
  const head = text.slice(0, 500).trimStart()
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(head)) return 'html'
  return /^<(?:\?xml|[A-Za-z_][\w.-]{0,60}(?::[\w.-]{1,60})?[\s/>])/.test(head) ? 'xml' : 'text'
}

/** Ends with the bracket that it begins with; a text that was cut may not. */
function endsLikeJson(text: string, start: number): boolean {
  const first = text[start]
  const tail = text.slice(-200).trimEnd()
  if (first === '{') return tail.endsWith('}') || /^\{\s{0,200}"/.test(text.slice(start, start + 210))
  return tail.endsWith(']') || /^\[\s{0,200}[[{"\d]/.test(text.slice(start, start + 210))
}

/** What bytes are by how they begin; `undefined`: perhaps a text. */
export function bytesKind(bytes: Uint8Array): BodyKind | undefined {
  const media = mediaKind(bytes)
  if (media === undefined) return undefined
  if (IMAGES.has(media)) return 'image'
  if (FONTS.has(media)) return 'font'
  return OTHERS.has(media) ? 'binary' : 'media'
}
