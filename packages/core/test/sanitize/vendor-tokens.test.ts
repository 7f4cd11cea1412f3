import { describe, expect, it } from 'vitest'
import { findShapes } from '../../src/sanitize/detectors/shapes.ts'
import { SETS, tokenForm } from '../../src/sanitize/detectors/token-form.ts'
import { VENDOR_TOKENS } from '../../src/sanitize/detectors/vendor-tokens.ts'
import { Dice } from './dice.ts'
import { sanitized } from './sanitized.ts'

/** A token of the form. Nothing that looks like one is written down here, so that nobody's scanner finds it. */
function sampleOf(
  form: string,
  dice: Dice,
  lengthOf = (min: number, max: number) => (min + max) >> 1,
): string {
  return form.replace(/<(.)([\d-]+)>|\^/g, (_, set: string | undefined, length: string) => {
    if (set === undefined) return ''
    const [min = 0, max = min] = length.split('-').map(Number)
    const alphabet = SETS[set] ?? ''
    return varied(alphabet, lengthOf(min, Math.min(max, min + 80)), dice)
  })
}

/** Letters and digits in turn where the alphabet has both, as in most that is drawn by chance. */
function varied(alphabet: string, length: number, dice: Dice): string {
  const digits = [...alphabet].filter((char) => /\d/.test(char))
  const lower = [...alphabet].filter((char) => /[a-z]/.test(char))
  const upper = [...alphabet].filter((char) => /[A-Z]/.test(char))
  const kinds = [digits, lower, upper].filter((kind) => kind.length > 0)
  if (kinds.length === 0) kinds.push([...alphabet])
  let text = ''
  for (let at = 0; at < length; at++) text += dice.pick(kinds[at % kinds.length] ?? [])
  return text
}

interface Hit {
  readonly text: string
  readonly className: string
}
function hitsIn(text: string): Hit[] {
  const bytes = new Uint8Array(Buffer.from(text))
  const hits: Hit[] = []
  findShapes(bytes, 0, bytes.length, (start, end, rule, className) => {
    if (rule === 'vendor-token')
      hits.push({ text: Buffer.from(bytes.subarray(start, end)).toString(), className })
    return false
  })
  return hits
}

const FORMS = VENDOR_TOKENS.flatMap((token) => token.forms.map((form) => [token.id, form, token] as const))
const isAlone = (only: string | undefined): boolean => only === 'alone'
/** What is left of a token when its place is known. */
const secretOf = (form: string, sample: string, dice: Dice): string => {
  const place = form.indexOf('^')
  return place < 0 ? sample : sample.slice(sampleOf(form.slice(0, place), dice).length)
}

describe('the table of vendor tokens', () => {
  it('holds more than 120 kinds, each once, of classes that there are', () => {
    expect(VENDOR_TOKENS.length).toBeGreaterThan(120)
    expect(new Set(VENDOR_TOKENS.map(({ id }) => id)).size).toBe(VENDOR_TOKENS.length)
    expect(new Set(FORMS.map(([, form]) => form)).size).toBe(FORMS.length)
  })

  it('is written in forms that can be read, with something to find each by', () => {
    for (const [id, form] of FORMS) {
      const { head, steps, before } = tokenForm(form)
      expect(head, id).not.toBe('')
      if (before !== undefined) expect(head, form).toMatch(/[^A-Za-z0-9]/)
      for (const step of steps) if ('set' in step) expect(step.set, form).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('a token of every form', () => {
  it.each(FORMS)('%s: %s', (_, form, { only }) => {
    const dice = new Dice(form.length * 7919)
    for (const lengthOf of [(min: number, max: number) => (min + max) >> 1, (min: number) => min]) {
      const sample = sampleOf(form, dice, lengthOf)
      const secret = form.includes('^') ? secretOf(form, sample, new Dice(form.length * 7919)) : sample
      const around = isAlone(only)
        ? ['', ' in prose ', '"', '=']
        : ['', ' in prose ', '"', '=', 'https://app.example/x/', 'note-', 'word_', '&token=', 'a:']
      for (const before of around) {
        const found = hitsIn(`${before}${sample}${before === '"' ? '"' : ' there'}`)
        expect(found.map(({ text }) => text).join(), `${before}${sample}`).toContain(secret.slice(-8))
      }
    }
  })

  it.each(FORMS)('that is cut or spoiled stays: %s: %s', (_, form) => {
    const { steps } = tokenForm(form)
    const last = steps.findLast((step) => 'set' in step && step.min > 0)
    if (last === undefined || !('set' in last)) return
    const dice = new Dice(form.length * 104_729)
    const sample = sampleOf(form, dice, (min) => min)
    const tail = /<=0-\d>$/.test(form) ? form.replace(/<=0-\d>$/, '') : form
    if (!tail.endsWith('>')) return
    const cut = sample.slice(0, -Math.max(1, last.min >> 1))
    const spoiled = `${sample.slice(0, -2)}§§`
    for (const bad of [cut, spoiled]) {
      const hits = hitsIn(` ${bad} `).filter(({ text }) => text.length >= bad.length - 4)
      const others = FORMS.filter(
        ([, other]) => other !== form && new RegExp(patternOf(other)).test(` ${bad} `),
      )
      if (others.length === 0) expect(hits, bad).toEqual([])
    }
  })
})

function patternOf(form: string): string {
  const quoted = (text: string): string => text.replace(/[$()*+.?[\]\\{|}/]/g, '\\$&')
  const body = form.replace(/<(.)([\d-]+)>|\^|[^<^]+/g, (piece, set: string | undefined, length: string) => {
    if (piece === '^') return ''
    if (set === undefined) return quoted(piece)
    return `[${quoted(SETS[set] ?? '')}]{${length.replace('-', ',')}}`
  })
  return `(?<![A-Za-z0-9])${body}`
}

describe('what only looks like a token stays', () => {
  it.each([
    'mask-loading-skeleton-container-with-a-long-name',
    'sk-loading-placeholder-for-the-account-page',
    'sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'ghp_short',
    'https://cdn.example/assets/app.4f3c2b1a9d8e7f60.js',
    '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f',
    '33a64df551425fcc55e4d42a148795d9f25f89d4',
    'd41d8cd98f00b204e9800998ecf8427e',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'pk_live_publishable',
    'AC0123456789abcdef0123456789abcdef',
    'npm_config_registry',
    'hf_transformers',
    's.hasOwnPropertyDescriptor',
    'ORD-2026-000123',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  ])('%s', (text) => {
    expect(hitsIn(text)).toEqual([])
  })
})

describe('in a capture', () => {
  const dice = new Dice(11)
  const token = sampleOf('ghp_<w36>', dice)
  const dotted = sampleOf('SG.<k22>.<k43>', dice)

  it.each([
    ['a bare value', { note: token }],
    ['a bare value with dots', { note: dotted }],
    ['a key', { [token]: 1 }],
    ['an item of a list', { notes: [dotted] }],
    ['prose', { text: `We met ${token} in the log.` }],
    ['a path', { url: `https://app.example/hook/${token}/run` }],
    ['a query', { url: `https://app.example/?q=${dotted}&page=2` }],
    ['a fragment', { url: `https://app.example/#${token}` }],
    ['a form', { text: `page=2&note=${token}` }],
    ['a header', { headers: [{ name: 'X-Note', value: `v=1; ${token}` }] }],
    ['a script', { text: `var a='${token}',b="${dotted}";` }],
    ['JSON in JSON', { text: JSON.stringify({ a: JSON.stringify({ b: token }) }) }],
    [
      'percent escapes',
      { text: `x%20${[...token].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')}` },
    ],
    ['base64', { text: Buffer.from(`a note: ${token} and more`).toString('base64') }],
    [
      'a line of a multipart body',
      { text: `--b1\r\nContent-Disposition: form-data; name="n"\r\n\r\n${dotted}\r\n--b1--\r\n` },
    ],
  ])('a token goes from %s', async (_, json) => {
    const { copyText, redactions } = await sanitized(JSON.stringify(json))
    for (const value of [token, dotted]) {
      expect(copyText).not.toContain(value)
      expect(copyText).not.toContain(Buffer.from(value).toString('base64').slice(4, -4))
    }
    expect(redactions.length).toBeGreaterThan(0)
  })

  it('and what it was found as is found elsewhere', async () => {
    const { copyText } = await sanitized(JSON.stringify({ a: token, b: `x${token}y` }))
    expect(copyText).not.toContain(token)
  })
})

describe('time is linear', () => {
  const DICE = new Dice(3)
  it.each([
    ['heads in a row', 'ghp_'],
    ['heads of loose tokens', 'sk-'],
    ['heads with wide sets', 'glpat-'],
    ['tokens in a row', `${sampleOf('ghp_<w36>', DICE)}-`],
    ['signs', '@'],
    ['signs and letters', 'a@b.'],
    ['digits', '1'],
    ['groups of digits', '4111 '],
    ['plus signs', '+1 '],
    ['places of webhooks', 'hooks.slack.com/services/'],
    ['words of capitals', 'DE89 '],
    ['anchors', '-us1'],
    ['hosts', 'a.b-c.'],
  ])('%s', (_, piece) => {
    const timeOf = (size: number): number => {
      const bytes = new Uint8Array(Buffer.from(piece.repeat(Math.ceil(size / piece.length))))
      const before = process.cpuUsage().user
      findShapes(bytes, 0, bytes.length, () => false)
      return (process.cpuUsage().user - before) / 1000
    }
    timeOf(1 << 16)
    expect(timeOf(1 << 21)).toBeLessThan(1500)
  })
})
