import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import type { Telling } from '../telling-names.ts'

/** A whole number without quotes under a telling name, in GraphQL or JSON5: its tag brings the quotes. */
export function inspectBareNumber(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  telling: Telling | undefined,
): void {
  if (telling?.when !== 'always' || !telling.numbers || end - start < 3) return
  const { bytes, base } = layer
  for (let at = start; at < end; at++)
    if ((bytes[at] as number) < 0x30 || (bytes[at] as number) > 0x39) return
  if (!inspector.takes(layer, base + start, base + end, 'bare-number', telling.class)) return
  if (inspector.sweep === undefined) inspector.collect(bytes.subarray(start, end), telling.class)
  else if (!layer.isCovered(base + start, base + end))
    inspector.mark(layer, base + start, base + end, 'bare-number', telling.class, true)
}
