import { sameBytes } from '../../codec/same-bytes.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'

const MOST_PARTS = 4
const LONGEST = 8 << 10

/** What a look at a part of a JWT came to, while secrets are only collected. */
interface LookedPart {
  readonly bytes: Uint8Array
  readonly depth: number
  readonly isTold: boolean
  readonly priorTags: number
  readonly opaque: number
  readonly opened: number
}

const PARTS = new WeakMap<Inspector, LookedPart[]>()

/**
 * Looks into `[start, end)` of `layer`, or says again what the same bytes came to a moment ago: the headers of most
 * JWTs are the same, and a value is looked into by its name and then once more by what stands in it.
 */
export function lookOnce(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  look: () => void,
): void {
  if (!mayRemember(inspector) || end - start > LONGEST) {
    look()
    return
  }
  const parts = PARTS.get(inspector) ?? []
  const known = parts.findIndex((part) => isSame(part, layer, start, end))
  const part = parts[known]
  if (part !== undefined && inspector.budget >= part.opened) {
    inspector.isTold ||= part.isTold
    inspector.priorTags += part.priorTags
    inspector.opaque += part.opaque
    inspector.budget -= part.opened
    if (known > 0) parts.unshift(...parts.splice(known, 1))
    return
  }
  const { isTold, priorTags, opaque, budget } = inspector
  const { marks } = inspector.prior
  inspector.isTold = false
  look()
  // Other tools' marks are counted each time; of what was not opened nothing is known.
  if (inspector.prior.marks === marks && inspector.budget >= 0) {
    parts.unshift({
      bytes: layer.bytes.slice(start, end),
      depth: layer.depth,
      isTold: inspector.isTold,
      priorTags: inspector.priorTags - priorTags,
      opaque: inspector.opaque - opaque,
      opened: budget - inspector.budget,
    })
    parts.length = Math.min(parts.length, MOST_PARTS)
    PARTS.set(inspector, parts)
  }
  inspector.isTold ||= isTold
}

/** Collecting the same twice changes nothing, where neither place nor list nor pattern decides. */
function mayRemember({ sweep, manual, gate }: Inspector): boolean {
  return sweep === undefined && manual === undefined && gate.patterns.length === 0 && !gate.dependsOnPlace
}

function isSame({ bytes, depth }: LookedPart, layer: Layer, start: number, end: number): boolean {
  return depth === layer.depth && sameBytes(bytes, layer.bytes, start, end)
}
