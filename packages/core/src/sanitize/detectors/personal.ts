import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { ipSpans } from './personal-value.ts'
import { findShapes } from './shapes.ts'

/** Marks what its form alone tells, anywhere in `[from, to)` of the text: tokens of vendors and personal data. */
export function inspectShapes(
  inspector: Inspector,
  layer: Layer,
  from = 0,
  to: number = layer.bytes.length,
): void {
  const { bytes, base } = layer
  layer.tidy()
  findShapes(bytes, from, to, (start, end, rule, className) => {
    if (!layer.isCovered(base + start, base + end))
      inspector.secret(layer, base + start, base + end, rule, className)
    return false
  })
}

/** A value whose name tells that it is personal, and whose form fits: all of it goes; of a list of hops each. */
export function inspectPersonal(inspector: Inspector, layer: Layer, className: string): void {
  const { bytes, base } = layer
  const text = latin1(bytes)
  if (className === 'ip') {
    for (const [start, end] of ipSpans(text))
      inspector.secret(layer, base + start, base + end, 'named-value', 'ip')
    return
  }
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= 0x20) start++
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--
  inspector.secret(layer, base + start, base + end, 'named-value', className)
}
