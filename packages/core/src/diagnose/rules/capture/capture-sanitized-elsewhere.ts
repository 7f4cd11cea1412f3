import { headerValue } from '../../../http/headers.ts'
import { isLoginPlace } from '../../../http/identity.ts'
import type { Entry, Header } from '../../../model/entry.ts'
import { isTag, lengthClass } from '../../../model/tag.ts'
import { defineRule } from '../../rule.ts'

const CREDENTIAL_HEADERS = ['cookie', 'authorization', 'set-cookie']
const CHROME = /\bChrom(?:e|ium)\/(\d{1,4})\./
/** Chrome exports without credentials by default from this version on. */
const CHROME_SANITIZES = 130
const MAX_NAMES = 1000

interface State {
  readonly names: Set<string>
  readonly values: Set<string>
  first?: number
  credentials: boolean
  chrome: boolean
  answers: number
  signIn: boolean
}

/**
 * Another tool took the credentials out: Chrome's own export leaves none at all; others write one and the same
 * value everywhere. Both are seen without looking at any value, so that our own tags never count.
 */
export const captureSanitizedElsewhere = defineRule({
  id: 'capture-sanitized-elsewhere',
  code: 'CAP-01',
  severity: 'note',
  confidence: 'likely',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  closes: 'credentials',
  defaults: { minNames: 3, minAnswers: 5 },
  start: (): State => ({
    names: new Set(),
    values: new Set(),
    credentials: false,
    chrome: false,
    answers: 0,
    signIn: false,
  }),
  entry({ entry, about, state }) {
    if (!about.remote || about.target.scheme === 'http') return
    if (collect(entry, state)) state.first ??= about.index
    if (about.status === undefined) return
    state.answers++
    state.signIn ||= about.status === 401 || isLoginPlace(about.target.host, about.target.path)
    state.chrome ||= isSanitizingChrome(entry)
  },
  end({ state, options, context, report }) {
    const uniform = state.names.size >= options.minNames && state.values.size === 1
    const bare =
      !state.credentials &&
      state.chrome &&
      context.dialect === 'chrome' &&
      state.answers >= options.minAnswers
    if (uniform) {
      report({
        at: `/log/entries/${state.first ?? 0}/request/headers`,
        also: [state.first ?? 0],
        data: { names: state.names.size },
      })
    } else if (bare && state.signIn) {
      report({ at: '/log/entries', data: { names: 0 } })
    } else if (bare) {
      report({ at: '/log/entries', confidence: 'possible', data: { names: 0 } })
    }
  },
})

function isSanitizingChrome({ request }: Entry): boolean {
  const agent = headerValue(request.headers, 'user-agent') ?? ''
  return Number(CHROME.exec(agent.slice(0, 400))?.[1] ?? 0) >= CHROME_SANITIZES
}

/** Notes which cookies stand in the entry, and whether their values differ. Whether there was any that counts. */
function collect(entry: Entry, state: State): boolean {
  let found = false
  const add = (name: string, value: string) => {
    state.credentials = true
    if (sizeOf(value) < '2') return
    found = true
    if (state.names.size < MAX_NAMES) state.names.add(name)
    if (state.values.size < 2) state.values.add(value)
  }
  for (const { name, value } of entry.request.cookies) add(name, value)
  for (const { name, value } of entry.response?.cookies ?? []) add(name, value)
  state.credentials ||= hasCredentials(entry.request.headers) || hasCredentials(entry.response?.headers ?? [])
  return found
}

function hasCredentials(headers: readonly Header[]): boolean {
  return CREDENTIAL_HEADERS.some((name) => headerValue(headers, name) !== undefined)
}

/** The length class of a value, or of what a tag stands for. */
function sizeOf(value: string): string {
  return isTag(value) ? value.slice(-1) : lengthClass(value.length)
}
