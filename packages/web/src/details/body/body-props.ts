import type { BodyFacts } from '@haruspex/core'
import type { BodyPlace } from '../../engine/body-parts.ts'
import type { Engine } from '../../engine/engine.ts'

/** What every way to show a body is given. `place` stays the same object while the body does. */
export interface BodyProps {
  readonly engine: Engine
  readonly place: BodyPlace
  readonly facts: BodyFacts
}
