import { isObject } from './json-value.ts'

/** Deeper or longer values are not searched on. */
const MAX_DEPTH = 40
const MAX_MEMBERS = 100_000
const MAX_PATH = 300
const PLAIN_KEY = /^[A-Za-z_$][\w$]{0,80}$/

/** A member of an object somewhere in a JSON value. */
export interface JsonMember {
  readonly key: string
  readonly value: unknown
  /** The object that it belongs to. */
  readonly object: Readonly<Record<string, unknown>>
  /** Keys and places from the root to this member. */
  readonly steps: readonly (string | number)[]
}

/** Every member of every object in `root`, parents first; `visit` must not keep `steps`. */
export function walkJson(root: unknown, visit: (member: JsonMember) => void): void {
  const steps: (string | number)[] = []
  let left = MAX_MEMBERS
  const descend = (value: unknown): void => {
    if (steps.length >= MAX_DEPTH) return
    if (Array.isArray(value)) {
      for (const [place, item] of value.entries()) {
        if (left <= 0) return
        left--
        steps.push(place)
        descend(item)
        steps.pop()
      }
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        if (left <= 0) return
        left--
        steps.push(key)
        visit({ key, value: item, object: value, steps })
        descend(item)
        steps.pop()
      }
    }
  }
  descend(root)
}

/** `$.services[3].forbidden`, at most 300 characters. */
export function jsonPath(steps: readonly (string | number)[]): string {
  let path = '$'
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`
    else path += PLAIN_KEY.test(step) ? `.${step}` : `[${JSON.stringify(step.slice(0, 100))}]`
  }
  return path.slice(0, MAX_PATH)
}
