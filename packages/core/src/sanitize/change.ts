import type { Redaction } from '../model/redaction.ts'

/** One changed range; several redactions may share it. */
export interface Change {
  readonly input: readonly [start: number, end: number]
  readonly output: readonly [start: number, end: number]
  /** What stands there: tags, or what the policy puts in their place. */
  readonly texts: readonly string[]
  /** A layer was encoded anew, so the tags do not stand there as they are. */
  readonly isRewritten: boolean
}

/** A change as one line tells it. */
export interface ListedChange extends Change {
  readonly class: string
  readonly texts: string[]
  isRewritten: boolean
}

/** Layers that are written anew as a whole. All others that are stand in one of these. */
const REWRITTEN = ['base64', 'hex']
const REWRITTEN_JSON = /"(?:base64|hex)"/

export function changeOf(redaction: Redaction): ListedChange {
  const { input, output, tag, text, layers, action, class: className } = redaction
  return {
    class: className,
    input,
    output,
    texts: [action === undefined ? tag : (text ?? '')],
    isRewritten: REWRITTEN.some((layer) => layers.includes(layer)),
  }
}

const LONGEST_QUICK = 4096
const PLAIN = '"[^"\\\\\\x00-\\x1f]*"'
const SPAN = '\\[(0|[1-9]\\d{0,14}),(0|[1-9]\\d{0,14})\\]'
/** The line as it is written when nothing in it is escaped; its tag says its class and length. */
const QUICK = new RegExp(
  `^\\{"pointer":${PLAIN},"layers":\\[((?:${PLAIN}(?:,${PLAIN})*)?)\\],(?:"name":${PLAIN},)?"version":1,` +
    `(?:"position":true,)?"rule":${PLAIN},"class":"([a-z]{2,12})","length":"([0-9ab])",` +
    '"tag":"(hsx_\\2_[a-z2-7]{12}\\3)","commitment":"[0-9a-f]{64}"(?:,"position":true)?' +
    `(?:,"action":"(remove|hash|pseudonym)","text":(${PLAIN}))?(?:,"position":true)?,"input":${SPAN},"output":${SPAN}\\}$`,
)

/** `changeOf` for a line in its usual form, without parsing all of it; `undefined` for any other line. */
export function quickChange(line: string): ListedChange | undefined {
  if (line.length > LONGEST_QUICK) return undefined
  const match = QUICK.exec(line)
  if (match === null) return undefined
  const layers = match[1] as string
  return {
    class: match[2] as string,
    input: [Number(match[7]), Number(match[8])],
    output: [Number(match[9]), Number(match[10])],
    texts: [match[5] === undefined ? (match[4] as string) : (match[6] as string).slice(1, -1)],
    isRewritten: layers !== '' && REWRITTEN_JSON.test(layers),
  }
}
