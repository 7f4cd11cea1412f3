import { mimeEssence } from '../http/mime.ts'
import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import type { Dialect } from '../model/capture.ts'
import { HaruspexError } from '../model/error.ts'
import type { Runtime } from '../model/runtime.ts'
import { lengthClass } from '../model/tag.ts'
import { captureOf } from '../read/open-capture.ts'
import { type HarText, openHarText } from '../read/open-har-text.ts'
import { HAR_NAMES } from '../sanitize/har-names.ts'
import { strictPolicy } from '../sanitize/policy.ts'
import { TOOL_VERSION } from '../sanitize/sanitize.ts'
import { looksRandom } from '../sanitize/telling-names.ts'
import { buildEntryIndex } from '../scan/entry-index.ts'
import { type Area, areaOf } from '../view/area.ts'
import { type ValueKind, valueKind, valueShape } from '../view/value-shape.ts'
import { innerValue, type Place, placeAt } from './miss-place.ts'

export const MISS_SCHEMA = 'haruspex.miss/1'

/** A value that was not removed and should have been, told by its place and its form. Holds no part of the value. */
export interface MissReport {
  readonly schema: typeof MISS_SCHEMA
  readonly tool: string
  readonly policy: string
  readonly policyVersion: number
  readonly dialect: Dialect
  readonly area: Area
  /** Names that are not plainly names, or that share anything with the value, are `*`. */
  readonly pointer: string
  readonly layers: readonly string[]
  /** What the `name` beside it says, as of a header. */
  readonly name?: string
  /** Of the body that it stands in, without parameters. */
  readonly mediaType?: string
  /** Keys of the same object. */
  readonly beside: readonly string[]
  readonly type: 'string' | 'number'
  /** See `lengthClass`. */
  readonly length: string
  readonly looksLike: ValueKind
  readonly shape?: string
}

export interface MissOptions {
  /** RFC 6901. */
  readonly pointer: string
  /** Steps from the literal to the value: `json:/user/token`, `form:token`, `query:token`, `base64`. */
  readonly layers?: readonly string[]
  readonly signal?: { readonly aborted: boolean }
}

/** What is read whole to find the value. */
const MOST_BYTES = 64 << 20
const MOST_BESIDE = 10

/**
 * The report of a miss, to be sent to those who can mend it.
 *
 * @throws HaruspexError ERR_NO_VALUE when nothing stands there; what `openHarText` throws
 */
export async function missReport(
  source: ByteSource,
  runtime: Runtime,
  { pointer, layers = [], signal }: MissOptions,
): Promise<MissReport> {
  const har = await openHarText(source, runtime, { signal })
  try {
    const capture = await captureOf(har, source, { signal })
    const root = await rootFor(har, pointer)
    const place = placeAt(root.value, root.steps)
    const found = place && innerValue(place, layers)
    if (found === undefined) throw noValue()
    return reportOf(found, pointer, layers, capture.producer.dialect, mediaTypeOf(root.value, root.steps))
  } finally {
    await har.dispose()
  }
}

function reportOf(
  { value, beside, name }: Place,
  pointer: string,
  layers: readonly string[],
  dialect: Dialect,
  mediaType: string | undefined,
): MissReport {
  const text = String(value)
  const safe = (given: string): string => safeName(given, text)
  const shape = valueShape(text)
  const shown = name === undefined ? '*' : safe(name)
  return {
    schema: MISS_SCHEMA,
    tool: TOOL_VERSION,
    policy: strictPolicy.name,
    policyVersion: strictPolicy.version,
    dialect,
    area: areaOf(pointer),
    pointer: safeSteps(pointer, text),
    layers: layers.map((layer) => safeLayer(layer, text)),
    ...(shown !== '*' && { name: shown }),
    ...(mediaType !== undefined && !sharesText(mediaType, text) && { mediaType }),
    beside: [...new Set(beside.map(safe))].filter((key) => key !== '*').slice(0, MOST_BESIDE),
    type: typeof value === 'number' ? 'number' : 'string',
    length: lengthClass(new TextEncoder().encode(text).length),
    looksLike: valueKind(text),
    ...(shape !== undefined && !sharesText(shape, text) && { shape }),
  }
}

/** The JSON that holds the place, and the steps from there. An entry is read alone. */
async function rootFor(har: HarText, pointer: string): Promise<{ value: unknown; steps: readonly string[] }> {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [log, entries, entry = ''] = steps
  const isEntry = log === 'log' && entries === 'entries' && /^\d{1,9}$/.test(entry)
  if (!pointer.startsWith('/')) throw noValue()
  if (!isEntry) return { value: await jsonOf(har, har.jsonFrom, har.jsonTo), steps }
  const index = await buildEntryIndex(chunksOf(har.text, { from: har.jsonFrom, to: har.jsonTo }))
  const at = Number(entry)
  if (at >= index.count) throw noValue()
  const value = await jsonOf(har, har.jsonFrom + index.start(at), har.jsonFrom + index.end(at))
  return { value, steps: steps.slice(3) }
}

async function jsonOf({ text }: HarText, from: number, to: number): Promise<unknown> {
  if (to - from > MOST_BYTES)
    throw new HaruspexError('ERR_TOO_LARGE', 'The place is in a part longer than 64 MB.')
  try {
    return JSON.parse(new TextDecoder().decode(await text.read(from, to)))
  } catch {
    throw noValue()
  }
}

/** Of the body of an entry. */
function mediaTypeOf(entry: unknown, [side, part]: readonly string[]): string | undefined {
  const body = side === 'request' && part === 'postData' ? ['request', 'postData'] : ['response', 'content']
  if (side !== body[0] || part !== body[1]) return undefined
  const type = placeAt(entry, [...body, 'mimeType'])?.value
  const essence = typeof type === 'string' ? mimeEssence(type) : undefined
  return essence !== undefined && /^[a-z]{1,20}\/[\w.+-]{1,60}$/.test(essence) ? essence : undefined
}

/**
 * Steps that are no plain names become `*`; all of them, where the value goes on over a slash. Names of the format
 * stand there whatever the value is.
 */
function safeSteps(pointer: string, value: string): string {
  const isFixed = (step: string): boolean => step === '' || /^\d{1,9}$/.test(step) || HAR_NAMES.has(step)
  const steps = pointer.split('/')
  const safe = steps.map((step) => (isFixed(step) ? step : safeName(step, value)))
  const own = safe.filter((step) => !isFixed(step)).join('/')
  return (sharesText(own, value) ? steps.map((step) => (isFixed(step) ? step : '*')) : safe).join('/')
}

function safeLayer(layer: string, value: string): string {
  const colon = layer.indexOf(':')
  return colon < 0 ? layer : `${layer.slice(0, colon)}:${safeSteps(layer.slice(colon + 1), value)}`
}

/** A name that was plainly given by a program, and that has nothing in common with the value. */
function safeName(name: string, value: string): string {
  const isName = /^[A-Za-z_$@:][\w.$@:~-]{0,39}$/.test(name) && !/\d{4}/.test(name) && !looksRandom(name, 8)
  return isName && !sharesText(name, value) ? name : '*'
}

/** Whether four characters in a row stand in both. */
function sharesText(text: string, value: string): boolean {
  const [short, long] = [text.toLowerCase(), value.toLowerCase()]
  if (long.length < 4) return long !== '' && short.includes(long)
  for (let at = 0; at + 4 <= short.length; at++) if (long.includes(short.slice(at, at + 4))) return true
  return false
}

function noValue(): HaruspexError {
  return new HaruspexError('ERR_NO_VALUE', 'No text and no number stands at that place, below those layers.')
}
