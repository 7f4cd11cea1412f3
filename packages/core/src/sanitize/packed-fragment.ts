import type { Fragment, FragmentBody, FragmentChange, FragmentRedaction } from './fragment.ts'
import type { KeptKind } from './kept-body.ts'

/** A fragment as few large things, which go from thread to thread quickly. */
export interface PackedFragment {
  /** How many bytes stand in the room that both threads see; the bytes themselves when they are too many for it. */
  readonly bytes: number | Uint8Array<ArrayBuffer>
  /** Of each change where it stands and how many redactions it has; where was looked; of each body where it stands. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** Of each redaction its class, tag, pointer and JSON, of each body its pointer and kind. None has a line break. */
  readonly texts: string
  readonly changes: number
  readonly looked: number
}

const CHANGE_NUMBERS = 5
const BODY_NUMBERS = 4

export function packFragment({ bytes, changes, looked, listed }: Fragment, room: Uint8Array): PackedFragment {
  const fits = bytes.length <= room.length
  if (fits) room.set(bytes)
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
  const counts = { changes: changes.length, looked: looked.length }
  return { bytes: fits ? bytes.length : bytes.slice(), numbers, texts: texts.join('\n'), ...counts }
}

export function unpackFragment(packed: PackedFragment, room: Uint8Array<ArrayBuffer>): Fragment {
  const { numbers, texts } = packed
  const bytes = typeof packed.bytes === 'number' ? room.subarray(0, packed.bytes) : packed.bytes
  if (numbers.length === 0) return { bytes, changes: [], looked: [], listed: [] }
  const lines = texts.split('\n')
  let at = 0
  let line = 0
  const number = (): number => numbers[at++] as number
  const text = (): string => lines[line++] as string
  const changes: FragmentChange[] = []
  for (let i = 0; i < packed.changes; i++) {
    const place = { start: number(), end: number(), inputStart: number(), inputBytes: number() }
    const redactions: FragmentRedaction[] = []
    for (let left = number(); left > 0; left--)
      redactions.push({ class: text(), tag: text(), pointer: text(), json: text() })
    changes.push({ ...place, redactions })
  }
  const looked = [...numbers.subarray(at, at + packed.looked)]
  at += packed.looked
  const listed: FragmentBody[] = []
  while (at < numbers.length) {
    const place = { at: number(), bytes: number(), start: number(), end: number() }
    listed.push({ ...place, pointer: text(), kind: text() as KeptKind })
  }
  return { bytes, changes, looked, listed }
}
