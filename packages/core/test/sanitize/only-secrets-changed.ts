import type { Redaction } from '../../src/model/redaction.ts'
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
  const placeOf = (each: Redaction): string => `${each.input[0]} ${each.output[0]}`
  const spans = new Map(redactions.map((each) => [placeOf(each), each]))
  for (const { input, output, layers } of spans.values()) {
    if (!same(original.subarray(inputAt, input[0]), copy.subarray(outputAt, output[0]))) {
      broken.push(`bytes differ before ${input[0]}`)
    }
    const written = Buffer.from(copy.subarray(output[0], output[1])).toString('latin1')
    const expected = redactions
      .filter((each) => each.output[0] === output[0] && each.input[0] === input[0])
      .map(standing)
    const isRewritten = layers.includes('base64') || layers.includes('hex')
    if (!isRewritten && !expected.some((each) => isNear(written, each))) broken.push(`no tag at ${output[0]}`)
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
  for (const { input, output, ...each } of [...spans.values()].sort((a, b) => a.input[0] - b.input[0])) {
    while (next < literals.length && literals[next]!.end < input[1]) next++
    const literal = literals[next]
    if (literal === undefined || input[0] < literal.start) {
      broken.push(`the range at ${input[0]} is no part of a literal`)
      continue
    }
    if (literal.kind === 'number') {
      const written = Buffer.from(copy.subarray(output[0], output[1])).toString()
      const whole = literal.start === input[0] && literal.end === input[1]
      const isTagged = new RegExp(`^"${TAG_SOURCE}"$`).test(written)
      if (!whole || !(each.action === undefined ? isTagged : written === `"${each.text}"`))
        broken.push(`a number became ${written}`)
    }
  }
  return broken
}

/** What the receipt says stands there. */
function standing({ tag, action, text }: Redaction): string {
  return action === undefined ? tag : (text ?? '')
}

/** All that was written, but for the quotes of a number. */
function isNear(written: string, text: string): boolean {
  return text === '' ? /^\W{0,40}$/.test(written) : written.includes(text)
}
