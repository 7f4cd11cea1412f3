import { TAG_SOURCE } from '../../src/model/tag.ts'
import { literalsOf } from './literals-of.ts'
import { Oracle } from './oracle.ts'
import type { Sanitized } from './sanitized.ts'

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * What breaks the first law, by bytes: a byte outside the listed ranges that differs, a range that reaches beyond a
 * literal, a change that brings no tag. Knows nothing of the sanitizer but its receipt.
 */
export function changesBeyondSecrets(run: Sanitized, { valid = true } = {}): string[] {
  const { original, copy, redactions } = run
  const broken: string[] = []
  let inputAt = 0
  let outputAt = 0
  const spans = new Map(redactions.map((each) => [each.output[0], each]))
  for (const { input, output, layers, tag } of spans.values()) {
    if (!same(original.subarray(inputAt, input[0]), copy.subarray(outputAt, output[0]))) {
      broken.push(`bytes differ before ${input[0]}`)
    }
    const written = Buffer.from(copy.subarray(output[0], output[1])).toString('latin1')
    const expected = redactions.filter((each) => each.output[0] === output[0]).map((each) => each.tag)
    const isRewritten = layers.includes('base64') || layers.includes('hex')
    if (!isRewritten && !written.includes(tag)) broken.push(`no tag at ${output[0]}`)
    if (isRewritten) {
      const oracle = new Oracle(Buffer.from(`"${written}"`))
      if (!expected.every((each) => oracle.finds(each)))
        broken.push(`no tag below the encoding at ${output[0]}`)
    }
    ;[inputAt, outputAt] = [input[1], output[1]]
  }
  if (!same(original.subarray(inputAt), copy.subarray(outputAt))) broken.push(`bytes differ after ${inputAt}`)
  if (!valid) return broken
  const literals = literalsOf(original)
  let next = 0
  for (const { input, output } of [...spans.values()].sort((a, b) => a.input[0] - b.input[0])) {
    while (next < literals.length && literals[next]!.end < input[1]) next++
    const literal = literals[next]
    if (literal === undefined || input[0] < literal.start) {
      broken.push(`the range at ${input[0]} is no part of a literal`)
      continue
    }
    if (literal.kind === 'number') {
      const written = Buffer.from(copy.subarray(output[0], output[1])).toString()
      const whole = literal.start === input[0] && literal.end === input[1]
      if (!whole || !new RegExp(`^"${TAG_SOURCE}"$`).test(written)) broken.push(`a number became ${written}`)
    }
  }
  return broken
}
