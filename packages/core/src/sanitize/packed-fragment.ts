import type { Fragment, FragmentBody, FragmentChange, FragmentRedaction } from './fragment.ts'
import type { KeptKind } from './kept-body.ts'

/** A fragment as few large things, which go from thread to thread quickly. */
export interface PackedFragment {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of each change where it stands and how many redactions it has; of each body where it stands. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** Of each redaction its class, tag, pointer and JSON, of each body its pointer and kind. No text has a line break. */
  readonly texts: string
  readonly changes: number
  readonly looked: number
}

const CHANGE_NUMBERS = 5
const BODY_NUMBERS = 4

export function packFragment({ bytes, changes, looked, listed }: Fragment): PackedFragment {
  const length = changes.length * CHANGE_NUMBERS + looked.length + listed.length * BODY_NUMBERS
  const numbers = new Float64Array(length)
  const texts: string[] = []
  let at = 0
  for (const { start, end, inputStart, inputBytes, redactions } of changes) {
    numbers[at++] = start
    numbers[at++] = end
    numbers[at++] = inputStart
    numbers[at++] = inputBytes
    numbers[at++] = redactions.length
    for (const { class: className, tag, pointer, json } of redactions)
      texts.push(className, tag, pointer, json)
  }
  numbers.set(looked, at)
  at += looked.length
  for (const body of listed) {
    numbers[at++] = body.at
    numbers[at++] = body.bytes
    numbers[at++] = body.start
    numbers[at++] = body.end
    texts.push(body.pointer, body.kind)
  }
  return { bytes, numbers, texts: texts.join('\n'), changes: changes.length, looked: looked.length }
}

export function unpackFragment({ bytes, numbers, texts, ...counts }: PackedFragment): Fragment {
  if (numbers.length === 0) return { bytes, changes: [], looked: [], listed: [] }
  const lines = texts.split('\n')
  let at = 0
  let line = 0
  const number = (): number => numbers[at++] as number
  const text = (): string => lines[line++] as string
  const changes: FragmentChange[] = []
  for (let i = 0; i < counts.changes; i++) {
    const place = { start: number(), end: number(), inputStart: number(), inputBytes: number() }
    const redactions: FragmentRedaction[] = []
    for (let left = number(); left > 0; left--)
      redactions.push({ class: text(), tag: text(), pointer: text(), json: text() })
    changes.push({ ...place, redactions })
  }
  const looked = [...numbers.subarray(at, at + counts.looked)]
  at += counts.looked
  const listed: FragmentBody[] = []
  while (at < numbers.length) {
    const place = { at: number(), bytes: number(), start: number(), end: number() }
    listed.push({ ...place, pointer: text(), kind: text() as KeptKind })
  }
  return { bytes, changes, looked, listed }
}
