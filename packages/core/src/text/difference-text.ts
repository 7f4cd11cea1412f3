import type { Difference } from '../model/difference.ts'
import { type Language, texts } from './catalogue.ts'
import type { DifferenceText } from './en/compare.ts'
import { fill } from './fill.ts'

/** The texts of a difference with its data filled in. */
export function differenceText(difference: Difference, language: Language): DifferenceText {
  const words = texts(language).compare
  const { says, next } = words.kinds[difference.kind]
  const { side } = difference.data
  const data =
    side === 'request' || side === 'response'
      ? { ...difference.data, side: words.sides[side] }
      : difference.data
  return { says: fill(says, data), next: fill(next, data) }
}
