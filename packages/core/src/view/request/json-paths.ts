/** A key or a place on the way to a value. */
export type JsonStep = string | number

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]{0,200}$/

/** Ways to name one value. */
export interface JsonPaths {
  /** RFC 9535: `$.items[3]['order-id']`. */
  readonly jsonPath: string
  /** `.items[3]["order-id"]` */
  readonly jq: string
  /** RFC 6901: `/items/3/order-id`. */
  readonly pointer: string
}

export function jsonPaths(steps: readonly JsonStep[]): JsonPaths {
  let jsonPath = '$'
  let jq = ''
  let pointer = ''
  for (const step of steps) {
    if (typeof step === 'number') {
      jsonPath += `[${step}]`
      jq += jq === '' ? `.[${step}]` : `[${step}]`
    } else if (PLAIN.test(step)) {
      jsonPath += `.${step}`
      jq += `.${step}`
    } else {
      jsonPath += `['${singleQuoted(step)}']`
      jq += `${jq === '' ? '.' : ''}[${JSON.stringify(step)}]`
    }
    pointer += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
  }
  return { jsonPath, jq: jq === '' ? '.' : jq, pointer }
}

/** RFC 9535, 2.3.1.1: what JSON escapes, but single quotes in place of double ones. */
function singleQuoted(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
}
