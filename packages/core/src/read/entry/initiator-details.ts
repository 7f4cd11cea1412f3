import type { CallFrame, InitiatorDetails } from '../../model/entry-details.ts'
import { amountOf, filledTextOf, type HarObject, listOf, objectOf, textOf } from '../lenient.ts'
import { initiatorObject, readInitiator } from './initiator.ts'

const MOST_FRAMES = 200
const DEEPEST_STACK = 50

/** What started the request, with the whole stack. `undefined` when the producer does not tell. */
export function readInitiatorDetails(entry: HarObject): InitiatorDetails | undefined {
  const short = readInitiator(entry)
  if (!short) return undefined
  const raw = initiatorObject(entry)
  return { ...short, columnNumber: amountOf(raw?.columnNumber), stack: raw ? framesOf(raw) : [] }
}

function framesOf(raw: HarObject): readonly CallFrame[] {
  const frames: CallFrame[] = []
  let stack = objectOf(raw.stack)
  let asyncName: string | undefined
  for (let depth = 0; stack && depth < DEEPEST_STACK; depth++) {
    if (depth > 0) asyncName = filledTextOf(stack.description)
    for (const item of listOf(stack.callFrames)) {
      const frame = objectOf(item)
      if (!frame || frames.length >= MOST_FRAMES) continue
      frames.push({
        functionName: textOf(frame.functionName) ?? '',
        url: textOf(frame.url) ?? '',
        lineNumber: amountOf(frame.lineNumber),
        columnNumber: amountOf(frame.columnNumber),
        asyncName,
      })
      asyncName = undefined
    }
    stack = objectOf(stack.parent)
  }
  return frames
}
