import type { Initiator } from '../../model/entry.ts'
import { amountOf, filledTextOf, type HarObject, objectOf } from '../lenient.ts'

const LONGEST_JSON = 1 << 16
const DEEPEST_STACK = 50

/** What started the request: an object (Chrome), a URL (chrome-har, WebPagetest), or JSON text of the object. */
export function readInitiator(entry: HarObject): Initiator | undefined {
  const value = entry._initiator
  const raw = objectOf(value) ?? objectOf(jsonOf(value))
  if (raw) return initiatorOf(raw)
  const url = typeof value === 'string' && value !== '' ? value : undefined
  const type = filledTextOf(entry._initiator_type)
  const detail = objectOf(jsonOf(entry._initiator_detail))
  if (url === undefined && type === undefined && !detail) return undefined
  const told = detail ? initiatorOf(detail) : undefined
  const lineNumber = amountOf(entry._initiator_line) ?? told?.lineNumber
  return { type: type ?? told?.type, url: url ?? told?.url, lineNumber, requestId: told?.requestId }
}

/** The object of Chrome's form, written as such or as JSON text. */
export function initiatorObject(entry: HarObject): HarObject | undefined {
  const value = entry._initiator
  return objectOf(value) ?? objectOf(jsonOf(value)) ?? objectOf(jsonOf(entry._initiator_detail))
}

function initiatorOf(raw: HarObject): Initiator {
  const frame = firstFrame(raw)
  return {
    type: filledTextOf(raw.type),
    url: filledTextOf(raw.url) ?? filledTextOf(frame?.url),
    lineNumber: amountOf(raw.lineNumber) ?? amountOf(frame?.lineNumber),
    requestId: filledTextOf(raw.requestId),
  }
}

// The innermost call that has a URL; asynchronous parents hang on `parent`.
function firstFrame(raw: HarObject): HarObject | undefined {
  let stack = objectOf(raw.stack)
  for (let depth = 0; stack && depth < DEEPEST_STACK; depth++) {
    const frames = Array.isArray(stack.callFrames) ? stack.callFrames.slice(0, DEEPEST_STACK) : []
    for (const item of frames) {
      const frame = objectOf(item)
      if (frame && filledTextOf(frame.url) !== undefined) return frame
    }
    stack = objectOf(stack.parent)
  }
  return undefined
}

function jsonOf(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{') || value.length > LONGEST_JSON) return undefined
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
