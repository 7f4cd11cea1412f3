import type { Context } from '../context.ts'
import type { Hit } from '../hit.ts'

/** Looks over all hits in time order, and then tells of each which hit it follows from. */
export type Relation = (hits: readonly Hit[], context: Context) => (hit: Hit) => Hit | undefined
