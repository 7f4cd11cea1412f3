import { latin1 } from '../codec/latin1.ts'
import { TAG_SOURCE } from '../model/tag.ts'
import { eachMatch } from '../scan/linear-pattern.ts'
import type { Inspector } from './inspector.ts'
import type { Layer, Range } from './layer.ts'
import { PSEUDONYM_SOURCE } from './pseudonym.ts'

const OURS = new RegExp(
  `${TAG_SOURCE}|(?<![\\w-])${PSEUDONYM_SOURCE}|(?<![0-9a-f])[0-9a-f]{44}(?![0-9a-f])`,
  'g',
)
const TAG_OR_PSEUDONYM = new RegExp(`^(?:${TAG_SOURCE}|${PSEUDONYM_SOURCE})$`)

/** Marks what the policy's own patterns match. What stands for a value already is not matched, nor any part of it. */
export function inspectPatterns(inspector: Inspector, layer: Layer): void {
  let ours: readonly Range[] | undefined
  for (const { pattern, class: className } of inspector.gate.patterns) {
    let next = 0
    eachMatch(pattern, layer.bytes, (from, to) => {
      ours ??= oursIn(inspector, layer.bytes)
      while (next < ours.length && (ours[next] as Range).end <= from) next++
      const other = ours[next]
      if (other !== undefined && other.start < to) return
      inspector.secret(layer, layer.base + from, layer.base + to, 'own-pattern', className)
    })
  }
}

function oursIn(inspector: Inspector, bytes: Uint8Array): readonly Range[] {
  const ranges: Range[] = []
  for (const match of latin1(bytes).matchAll(OURS)) {
    if (!TAG_OR_PSEUDONYM.test(match[0]) && !inspector.isOurs(match[0])) continue
    ranges.push({ start: match.index, end: match.index + match[0].length })
  }
  return ranges
}
