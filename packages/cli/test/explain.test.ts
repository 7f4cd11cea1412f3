import { LANGUAGES, RULES, texts } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { explanations } from '../src/explain/topics.ts'
import { run } from '../src/run.ts'
import { fakeIo } from './fake-io.ts'

async function explain(...argv: string[]) {
  const io = fakeIo()
  const code = await run(['explain', ...argv], io, new AbortController().signal)
  return { code, out: io.written(), err: io.told() }
}

describe('explain', () => {
  it('knows methods, headers, phases, statuses, network errors, errors and defects, in any case of letters', async () => {
    const known: [string, string][] = [
      ['patch', 'method'],
      ['set-cookie', 'header'],
      ['dns', 'phase'],
      ['502', 'status'],
      ['bad gateway', 'status'],
      ['net::ERR_NAME_NOT_RESOLVED', 'network error'],
      ['err_name_not_resolved', 'network error'],
      ['ERR_NOT_A_HAR', 'error of Haruspex'],
      ['trailing-data', 'defect of a file'],
      ['har', 'concept'],
    ]
    for (const [word, kind] of known) {
      const { code, out } = await explain(word)
      expect([word, code]).toEqual([word, 0])
      expect(out).toContain(`(${kind})`)
    }
  })

  it('explains every rule, and the note on one that broke, by its name and its code, in every language', async () => {
    for (const { id, code } of [...RULES, { id: 'rule-failed', code: 'RULE-00' }]) {
      for (const language of LANGUAGES) {
        const byName = await explain(id, '--lang', language)
        expect(byName.code).toBe(0)
        expect(byName.out).toContain(code)
        expect(byName.out).not.toMatch(/\{\w+\}/)
      }
      expect((await explain(code.toLowerCase())).code).toBe(0)
    }
  })

  it('says what PATCH is by the standard, with the footnote', async () => {
    const { out } = await explain('PATCH', '--json')
    const { details } = JSON.parse(out) as { details: { label: string; text: string }[] }
    const { columns, cells, patchNote } = texts('en').glossary
    const cell = (label: string) => details.find((row) => row.label === label)?.text
    expect(cell(columns.safe.title)).toBe(cells.no)
    expect(cell(columns.idempotent.title)).toBe(cells.no)
    expect(details.map(({ text }) => text)).toContain(patchNote)
  })

  it('lists all topics when none is named', async () => {
    const { code, out } = await explain()
    expect(code).toBe(0)
    for (const { topic } of explanations(texts('en'))) expect(out).toContain(topic)
    const { schema, topics } = JSON.parse((await explain('--json')).out)
    expect(schema).toBe('haruspex.explain/1')
    expect(topics.length).toBe(explanations(texts('en')).length)
  })

  it('suggests the topic that was meant', async () => {
    const { code, out, err } = await explain('Set-Cokie')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Did you mean Set-Cookie?')
    expect(err).toContain('ERR_UNKNOWN_TOPIC')
  })

  it('has no two topics of one name', () => {
    const names = explanations(texts('en')).map(({ topic }) => topic.toLowerCase())
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

describe('explain finds anything that a reader may paste', () => {
  it.each([
    ['R34: a method', 'patch', 'PATCH'],
    ['R37: a column', 'Idempotent', 'idempotent'],
    ['R37: a column of two words', 'request body', 'request body'],
    ['R38: replay', 'safe to replay', 'safe to replay'],
    ['R42: a request header', 'REFERER', 'Referer'],
    ['R43: a whole header line', 'Access-Control-Allow-Origin: *', 'Access-Control-Allow-Origin'],
    ['R65: a phase by its label', 'waiting for server response', 'wait'],
    ['R66: queueing', 'QUEUEING', 'queueing'],
    ['R67: the time to the first byte', 'Waiting (TTFB)', 'wait'],
    ['a status line', 'HTTP/1.1 502 Bad Gateway', '502'],
    ['a status with its phrase', '404 Not Found', '404'],
    ['an unofficial status', '460', '460'],
    [
      'an error with its reason',
      'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
      'net::ERR_BLOCKED_BY_RESPONSE',
    ],
    ['an error as the panel shows it', '(failed) net::ERR_CONNECTION_RESET', 'net::ERR_CONNECTION_RESET'],
    ['an error by its number', '-105', 'net::ERR_NAME_NOT_RESOLVED'],
    ['a rule by words', 'slow wait', 'slow-wait'],
  ])('%s', async (_, word, topic) => {
    const { code, out } = await explain('--json', '--', word)
    expect(code).toBe(0)
    expect(JSON.parse(out).topic).toBe(topic)
  })

  it('in Chinese words too', async () => {
    for (const [word, topic] of [
      ['幂等', 'idempotent'],
      ['排队', 'queueing'],
      ['可否重放', 'safe to replay'],
    ] as const) {
      const { out } = await explain(word, '--json', '--lang', 'zh')
      expect(JSON.parse(out).topic).toBe(topic)
    }
  })

  it('R35, R36: shows the column over all methods, with the footnote on PATCH', async () => {
    const { out } = await explain('idempotent')
    expect(out).toContain('  PATCH: no *')
    expect(out).toContain('  PUT: yes')
    expect(out).toContain('RFC 5789')
  })

  it('R66: tells the reasons for queueing, and of six connections that they are a limit of HTTP/1', async () => {
    const { out } = await explain('queueing')
    const { phaseReasons } = texts('en').glossary
    for (const reason of ['priority', 'connections', 'disk-cache'] as const)
      expect(out).toContain(phaseReasons[reason])
    expect(phaseReasons.connections).toContain('HTTP/1.1')
  })

  it('tells of a network error what it means, its likely cause, who can act, and what to do next', async () => {
    const { out } = await explain('ERR_CERT_AUTHORITY_INVALID', '--json')
    const { title, details } = JSON.parse(out) as {
      title: string
      details: { label: string; text: string }[]
    }
    expect(title).toContain('issuer')
    expect(details.map(({ label }) => label)).toEqual(['Likely cause', 'owner', 'Next'])
  })

  it('is not led astray by a long word', async () => {
    expect((await explain('ERR_'.repeat(20_000))).code).toBe(2)
  })
})
