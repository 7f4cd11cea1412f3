import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeHar } from '../../src/flow/safe-har.ts'
import { readDetails } from '../../src/read/entry/read-details.ts'
import { ticketView } from '../../src/view/request/ticket.ts'
import { curlCommand } from '../../src/write/curl.ts'
import { fetchCall } from '../../src/write/fetch-call.ts'
import { harSelection } from '../../src/write/har-selection.ts'
import { quoted } from '../../src/write/shell-quoting.ts'
import { ticketMarkdown, ticketText } from '../../src/write/ticket-text.ts'
import { anEntry, headers } from '../an-entry.ts'
import { testRuntime } from '../runtime.ts'
import { caseOf } from '../view/request/a-case.ts'

const json = { mimeType: 'application/json', base64: false, params: [] }
const request = (parts: Parameters<typeof anEntry>[0] = {}) => anEntry(parts).request

/** What a shell hands to a program for each word of a command. */
function wordsOf(command: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; ${command}`
  const { stdout } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' })
  return stdout.split('\0').slice(0, -1)
}

describe('a word for a shell', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '\\',
      '$',
      '`',
      '\n',
      '!',
      '%',
      '&',
      '|',
      ';',
      ' ',
      '(',
      'a',
      '-',
      '@',
      '你',
      '~',
      '*',
    ),
    maxLength: 20,
  })

  it.skipIf(process.platform === 'win32')('is itself to a POSIX shell, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 20 }), (words) => {
        expect(wordsOf(`curl ${words.map((word) => quoted(word, 'posix')).join(' ')}`)).toEqual(words)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves cmd.exe nothing to act on: each such character has its caret', () => {
    fc.assert(
      fc.property(hostile, (word) => {
        const bare = quoted(word, 'cmd')
          .replace(/\^\n\n/g, '')
          .replace(/\^[\s\S]/g, '')
        expect(bare).not.toMatch(/[&|<>()%!^"`\n]/)
      }),
    )
    expect(quoted('a\\"b\\', 'cmd')).toBe('^"a\\\\\\^"b\\\\^"')
  })
})

describe('cURL', () => {
  const { text } = curlCommand({
    request: request({
      request: {
        method: 'POST',
        url: `https://a.example/x?q=[1]&n='; rm -rf /`,
        headers: [
          { name: ':authority', value: 'a.example' },
          { name: 'Host', value: 'a.example' },
          { name: 'X-A', value: "it's\r\nX-Evil: 1" },
          { name: 'X-Empty', value: '' },
          { name: 'bad name', value: 'x' },
          { name: 'accept-encoding', value: 'br' },
          { name: 'content-length', value: '3' },
        ],
        body: { ...json, text: '@/etc/passwd' },
      },
    }),
    language: 'en',
  })

  it.skipIf(process.platform === 'win32')(
    'sends the same request, and never reads a file that the capture names',
    () => {
      expect(wordsOf(text)).toEqual([
        '--url',
        `https://a.example/x?q=[1]&n='; rm -rf /`,
        '--globoff',
        '--header',
        "X-A: it's X-Evil: 1",
        '--header',
        'X-Empty;',
        '--compressed',
        '--data-raw',
        '@/etc/passwd',
      ])
    },
  )

  it('leaves files to a person, sends binary as base64, and says what is missing', () => {
    const parts = [
      { name: 'note', value: '<x' },
      { name: 'file', value: '', fileName: '/etc/passwd' },
    ]
    const multipart = curlCommand({
      request: request({
        request: { method: 'POST', headers: headers({ 'content-type': 'multipart/form-data; boundary=x' }) },
      }),
      body: { parts, truncated: false, mime: 'multipart/form-data' },
      language: 'en',
    })
    expect(multipart.text).toContain('--form file=@FILE')
    expect(multipart.text).toContain("--form-string 'note=<x'")
    expect(multipart.text).not.toMatch(/passwd|boundary/)
    const binary = curlCommand({
      request: request({ request: { method: 'PUT' } }),
      body: { text: 'AAEC', encoding: 'base64', parts: [], truncated: false },
      language: 'en',
    })
    expect(binary.text).toMatch(
      /^printf %s AAEC \| base64 -d \| curl [\s\S]*--request PUT[\s\S]*--data-binary @-$/,
    )
    const lost = curlCommand({
      request: request({ request: { method: 'POST', bodyBytes: 9 } }),
      language: 'en',
    })
    expect(lost.notes.join()).toContain('does not hold the body')
  })
})

describe('fetch', () => {
  it('is a script that runs, whatever the capture holds, without what a script may not set', () => {
    const hostile = '`$' + '{x}\u2028"</script>'
    const { text } = fetchCall({
      request: request({
        request: {
          method: 'POST',
          url: `https://a.example/${hostile}`,
          headers: headers({ Cookie: 'a=1', 'X-A': hostile, referer: 'https://a.example/' }),
          body: { ...json, text: hostile },
        },
      }),
      language: 'en',
    })
    const calls: unknown[][] = []
    const run = new Function('fetch', `return (async () => { ${text} })()`)
    run((...given: unknown[]) => calls.push(given))
    expect(calls).toEqual([
      [
        `https://a.example/${hostile}`,
        {
          method: 'POST',
          headers: [['X-A', hostile]],
          referrer: 'https://a.example/',
          body: hostile,
          credentials: 'include',
        },
      ],
    ])
  })
})

describe('chosen requests, sanitized', () => {
  const secret = 'Zx9-secret-bearer-value-0815'
  const raw = {
    startedDateTime: '2026-03-01T10:00:00.000+01:00',
    time: 30,
    pageref: 'p1',
    request: {
      method: 'GET',
      url: `https://a.example/x?access_token=${secret}`,
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Authorization', value: `Bearer ${secret}` },
        { name: 'TrackingID', value: 'WEB_fc71df16-f592-4f5c-a28b-dfad56c2d922_4' },
      ],
      cookies: [],
      queryString: [],
    },
    response: { status: 502, statusText: 'Bad Gateway', headers: [], cookies: [], content: { size: 0 } },
    timings: { send: 1, wait: 28, receive: 1 },
  }
  const head = {
    version: '1.2',
    creator: { name: 'WebInspector', version: '1' },
    pages: [{ id: 'p1' }, { id: 'p2' }],
  }

  it('are a HAR with their page alone, and hold no secret in any form that leaves', async () => {
    const { text, entries, raw: safe } = await safeHar(harSelection(head, [raw]), testRuntime)
    expect(JSON.parse(text).log.pages).toEqual([{ id: 'p1' }])
    const { entry } = entries[0]!
    const command = curlCommand({
      request: entry!.request,
      body: readDetails(safe[0]).requestBody,
      language: 'en',
    })
    const ticket = ticketView({ ...caseOf(safe[0]), entry: entry! }, 'shop.har')
    for (const out of [
      text,
      command.text,
      fetchCall({ request: entry!.request, language: 'en' }).text,
      ticketText(ticket),
      ticketMarkdown(ticket),
    ])
      expect(out).not.toContain(secret)
    expect(command.notes.join()).toMatch(/hsx_.*URL, Authorization/)
    expect(ticket.notes).toHaveLength(1)
    expect(ticketText(ticket)).toContain('TrackingID: WEB_fc71df16-f592-4f5c-a28b-dfad56c2d922_4')
    expect(ticketText(ticket)).toContain('Time: 2026-03-01T10:00:00.000+01:00 (2026-03-01T09:00:00.000Z)')
  })
})
