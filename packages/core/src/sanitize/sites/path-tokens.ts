import { indexWithin, latin1 } from '../../codec/latin1.ts'
import { isIdentifier, looksLikePathToken, looksLikeToken } from '../token-shape.ts'
import { PATH_WORDS } from './path-words.ts'

const SLASH = 0x2f
const LONGEST_WORD = 24
/** Steps behind the word of a webhook that may be its secret. */
const HOOK_STEPS = 5

// Where a step of a path might be one of the words: its length and first letter. A cheap look before any string.
const MAY_BEGIN = new Uint8Array(256 * (LONGEST_WORD + 1))
for (const word of PATH_WORDS.keys()) {
  const code = word.charCodeAt(0)
  MAY_BEGIN[word.length * 256 + code] = 1
  MAY_BEGIN[word.length * 256 + (code & ~0x20)] = 1
}

export type OnPathToken = (start: number, end: number, className: string) => void

/** Whether a step of the path `[start, end)` says that a later one is a token, or one holds a token by its form. */
export function mayHoldPathToken(bytes: Uint8Array, start: number, end: number): boolean {
  let step = start
  for (let at = start; at <= end; at++) {
    const byte = at < end ? bytes[at] : SLASH
    if (byte !== SLASH) {
      // `bot<id>:<token>`, `token=…`, `~hmac=…`, `(S(…))`
      if (byte === 0x3d || byte === 0x7e || byte === 0x28 || (byte === 0x3a && bytes[step] === 0x62))
        return true
      continue
    }
    const length = at - step
    if (length > 0 && length <= LONGEST_WORD && MAY_BEGIN[length * 256 + (bytes[step] as number)] === 1) {
      if (at < end && PATH_WORDS.has(latin1(bytes, step, at).toLowerCase())) return true
    }
    // `services`, `workflows`, `s--…--`, `private-…`, `/p/…/n/`
    if (length === 8 && bytes[step] === 0x73 && bytes[step + 7] === 0x73 && bytes[step + 1] === 0x65)
      return true
    if (length === 9 && bytes[step] === 0x77 && bytes[step + 4] === 0x66) return true
    if (length > 8 && bytes[step + 1] === 0x2d && bytes[step] === 0x73 && bytes[step + 2] === 0x2d)
      return true
    if (length > 20 && bytes[step] === 0x70 && bytes[step + 7] === 0x2d) return true
    if (length === 1 && bytes[step] === 0x70) return true
    if (at === end && length > 4 && isCalendar(bytes, at)) return true
    step = at + 1
  }
  return false
}

/** `.ics` before `at`. */
function isCalendar(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 4] === 0x2e && bytes[at - 3] === 0x69 && bytes[at - 2] === 0x63 && bytes[at - 1] === 0x73
}

/** Tells the steps of the path in `text[start, end)` that are tokens. */
export function findPathTokens(text: string, start: number, end: number, onToken: OnPathToken): void {
  const steps = stepsOf(text, start, end)
  let hookSteps = 0
  let isAfterOfficeHook = false
  for (let at = 0; at < steps.length; at++) {
    const { from, to, word } = steps[at] as Step
    const before = at === 0 ? undefined : (steps[at - 1] as Step).word
    const kind = before === undefined ? undefined : PATH_WORDS.get(before)
    if (kind === 'hook') hookSteps = HOOK_STEPS
    if (before === 'incomingwebhook') isAfterOfficeHook = true
    const step = text.slice(from, to)
    if (step.includes('(')) findCookieless(step, from, onToken)
    const inner = innerToken(step)
    if (inner !== undefined) onToken(from + inner[0], from + inner[1], inner[2])
    else if (isAfterOfficeHook || isSlackHook(steps, at)) onToken(from, to, 'token')
    else if (isStepToken(step, kind, hookSteps > 0, (steps[at - 2] as Step | undefined)?.word)) {
      onToken(from, to, 'token')
    } else if (word === 'n' && before !== undefined && (steps[at - 2] as Step | undefined)?.word === 'p') {
      const token = steps[at - 1] as Step
      if (token.to - token.from >= 20) onToken(token.from, token.to, 'token')
    }
    hookSteps--
  }
  const last = steps[steps.length - 1]
  if (last?.word.endsWith('.ics')) findCalendar(text, steps, onToken)
}

/** A calendar that is read without a login has its secret in its path: `/<token>/calendar.ics`, `/<token>.ics`. */
function findCalendar(text: string, steps: readonly Step[], onToken: OnPathToken): void {
  for (const { from, to, word } of steps.slice(-2)) {
    const end = word.endsWith('.ics') ? to - 4 : to
    const step = text.slice(from, end)
    if (/^[0-9a-f]{24,128}$/i.test(step) || looksLikeToken(step)) onToken(from, end, 'token')
  }
}

/** `/services/T…/B…/<secret>`, `/workflows/T…/A…/<number>/<secret>`. */
function isSlackHook(steps: readonly Step[], at: number): boolean {
  const word = (back: number): string => steps[at - back]?.word ?? ''
  const { from, to } = steps[at] as Step
  if (to - from < 16) return false
  const isService = word(3) === 'services' && /^b[0-9a-z]{6,14}$/.test(word(1))
  return (isService || word(4) === 'workflows') && /^t[0-9a-z]{6,14}$/.test(word(isService ? 2 : 3))
}

interface Step {
  readonly from: number
  readonly to: number
  /** Lower case; empty for a long step. */
  readonly word: string
}

function stepsOf(text: string, start: number, end: number): Step[] {
  const steps: Step[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== SLASH) continue
    // A path parameter is looked at by its name.
    const semicolon = indexWithin(text, ';', from, at)
    const to = semicolon >= 0 ? semicolon : at
    if (to > from) steps.push({ from, to, word: to - from <= 60 ? text.slice(from, to).toLowerCase() : '' })
    from = at + 1
  }
  return steps
}

function isStepToken(
  step: string,
  kind: ReturnType<typeof PATH_WORDS.get>,
  isHook: boolean,
  wordBefore: string | undefined,
): boolean {
  if (kind === 'link') return looksLikePathToken(step, true)
  if (kind === 'code') return looksLikePathToken(step, true) || /^\d{4,8}$/.test(step)
  if (kind === 'plain' && looksLikePathToken(step, false) && looksLikeToken(step)) return true
  // Zapier's codes are short, and stand behind the number of the account.
  if (isHook && /^[a-z0-9]{6,10}$/.test(step) && /\d/.test(step))
    return wordBefore === 'catch' && /[a-z]/.test(step)
  if (!isHook) return false
  return looksLikeToken(step) || /^[0-9a-f]{32,64}$/.test(step) || /^[a-z0-9]{24,32}$/.test(step)
}

/** `(S(…))`, `(A(…)S(…)F(…))`: what ASP.NET puts into the path of a client without cookies. */
function findCookieless(step: string, from: number, onToken: OnPathToken): void {
  if (step.length > 4096) return
  for (const match of step.matchAll(/[ASF]\(([\w-]{16,2048})\)/g)) {
    const end = from + match.index + match[0].length - 1
    onToken(end - (match[1] as string).length, end, match[0].startsWith('F') ? 'auth' : 'session')
  }
}

/** A token inside one step: behind Telegram's `bot`, in `s--…--`, behind `private-` or `~hmac=`. */
function innerToken(step: string): readonly [number, number, string] | undefined {
  if (step.length > 4096) return undefined
  if (/^bot\d{5,15}:[\w-]{20,64}$/.test(step)) return [3, step.length, 'token']
  if (/^s--[\w-]{8,32}--$/.test(step)) return [3, step.length - 2, 'signature']
  const calendar = /^private-(?=[0-9a-f]{16,64}$)/.exec(step)
  if (calendar !== null) return [calendar[0].length, step.length, 'token']
  const hmac = /(?:^|~)hmac=/.exec(step)
  if (hmac !== null) {
    const from = hmac.index + hmac[0].length
    const tilde = step.indexOf('~', from)
    return [from, tilde < 0 ? step.length : tilde, 'signature']
  }
  return undefined
}

/** `urn:ietf:params:oauth:request_uri:…`: what stands behind the last colon. */
export function urnToken(text: string): readonly [number, number] | undefined {
  const from = text.lastIndexOf(':') + 1
  const token = text.slice(from)
  return token.length >= 8 && !isIdentifier(token) && /\d/.test(token) && /[a-z]/i.test(token)
    ? [from, text.length]
    : undefined
}
