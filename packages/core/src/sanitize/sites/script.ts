import { inspectEscaped, sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { HAS_BRACKET, HAS_ESCAPE, traitsOf } from '../traits.ts'
import { inspectInlineJson } from './inline-json.ts'
import { inspectPrivateKeys } from './pem.ts'
import { inspectText } from './text.ts'
import { inspectNames } from './text-names.ts'

/**
 * The text of a script: literals that stand under telling names (`key: 'v'`, `obj.key = "v"`, `f('key', 'v')`), JSON
 * in it, and what may stand in any text. Only what is in quotes changes, so that it still runs.
 */
export function inspectScript(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  if (bytes.length === 0) return
  sweepLayer(inspector, layer)
  const traits = traitsOf(bytes, 0, bytes.length)
  if (traits === 0) return
  if ((traits & HAS_BRACKET) !== 0) inspectInlineJson(inspector, layer)
  inspectNames(inspector, layer, true)
  inspectPrivateKeys(inspector, layer)
  inspectText(inspector, layer)
  if ((traits & HAS_ESCAPE) !== 0) inspectEscaped(inspector, layer)
}
