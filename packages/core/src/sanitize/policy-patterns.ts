import { latin1 } from '../codec/latin1.ts'
import { TAG_SOURCE } from '../model/tag.ts'
import type { Inspector } from './inspector.ts'
import type { Layer } from './layer.ts'
import { eachMatch } from './linear-pattern.ts'

const TAG = new RegExp(TAG_SOURCE)
const LONGEST_HOLDER = 4096

/** Marks what the policy's own patterns match. A match that holds a tag was looked at before the tag was made. */
export function inspectPatterns(inspector: Inspector, layer: Layer): void {
  for (const { pattern, class: className } of inspector.gate.patterns) {
    eachMatch(pattern, layer.bytes, (from, to) => {
      if (to - from <= LONGEST_HOLDER && TAG.test(latin1(layer.bytes, from, to))) return
      inspector.secret(layer, layer.base + from, layer.base + to, 'own-pattern', className)
    })
  }
}
