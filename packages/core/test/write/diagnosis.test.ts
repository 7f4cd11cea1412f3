import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { triage } from '../../src/flow/triage.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { LANGUAGES, type Language } from '../../src/text/catalogue.ts'
import { diagnosisView } from '../../src/view/diagnosis-view.ts'
import { evidenceAt } from '../../src/view/evidence.ts'
import type { FileReport } from '../../src/view/file-report.ts'
import { diagnosisHtml } from '../../src/write/diagnosis-html.ts'
import { diagnosisJson } from '../../src/write/diagnosis-json.ts'
import { diagnosisMarkdown } from '../../src/write/diagnosis-markdown.ts'
import { diagnosisSarif } from '../../src/write/diagnosis-sarif.ts'
import { DIAGNOSIS_STYLE, DIAGNOSIS_STYLE_HASH } from '../../src/write/diagnosis-style.ts'
import { memorySpool, testRuntime } from '../runtime.ts'
import { ENTRIES, HOSTILE_ENTRIES, harBytes, hostileReport, rawEntry, reportOf, SECRETS } from './a-report.ts'

const html = (report: FileReport, language: Language = 'en') =>
  diagnosisHtml(diagnosisView(report, language), language)
const markdown = (report: FileReport, language: Language = 'en') =>
  diagnosisMarkdown(diagnosisView(report, language), language)
const sarif = (report: FileReport, language: Language = 'en') =>
  diagnosisSarif(diagnosisView(report, language), language)
const everyForm = (report: FileReport, language: Language) => [
  html(report, language),
  markdown(report, language),
  sarif(report, language),
  JSON.stringify(diagnosisJson(report, language)),
]

describe('reports of a diagnosis', () => {
  it.each(LANGUAGES)('hold no secret in any form (%s)', async (language) => {
    const report = await reportOf()
    for (const text of everyForm(report, language)) {
      expect(text.length).toBeGreaterThan(500)
      for (const secret of SECRETS) expect(text).not.toContain(secret)
    }
  })

  it('say the same of a capture and of its sanitized copy under the same key', async () => {
    const key = new Uint8Array(32).fill(7)
    for (const entries of [ENTRIES, HOSTILE_ENTRIES]) {
      const bytes = harBytes(entries)
      const out = { copy: memorySpool(), receipt: memorySpool() }
      const { report } = await triage(memorySource(bytes, 'session.har'), out, testRuntime, { key })
      const again = await reportOf(out.copy.bytes, { key })
      // What the file itself is differs: its bytes, and that it was sanitized.
      const same = { ...again, file: report.file }
      for (const language of LANGUAGES) expect(everyForm(same, language)).toEqual(everyForm(report, language))
      expect(report.evidence.length).toBeGreaterThan(0)
    }
  })

  it('speak each language, and leave tokens as they are', async () => {
    const report = await reportOf()
    const [english, chinese] = [markdown(report, 'en'), markdown(report, 'zh')]
    const tokens = english.match(/`[^`]+`/g) ?? []
    expect(tokens).toContain('`a.example`')
    expect(tokens).toContain('`/log/entries/0/response/status`')
    for (const token of tokens) expect(chinese).toContain(token)
    for (const heading of chinese.match(/^#+ .*/gm) ?? []) expect(heading).toMatch(/[\u4e00-\u9fff]/)
    expect(html(report, 'zh')).toContain('<html lang="zh-Hans">')
    expect(JSON.parse(sarif(report, 'zh')).runs[0].language).toBe('zh-CN')
  })

  it('leave no placeholder open', async () => {
    for (const report of [await reportOf(), await reportOf(harBytes([]))])
      for (const language of LANGUAGES)
        for (const text of [html(report, language), markdown(report, language)])
          expect(text.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(
            /\{[a-z]{2,}\}(?!`|<|\/|,)|undefined|NaN/i,
          )
  })

  it('say that nothing was found, and that this proves little', async () => {
    const report = await reportOf(harBytes([rawEntry(1)]))
    expect(markdown(report)).toContain('That does not prove')
    expect(html(report)).toContain('class="verdict none"')
    expect(JSON.parse(sarif(report)).runs[0].results).toBeInstanceOf(Array)
  })
})

describe('the view', () => {
  it('folds what follows under its cause, and keeps notes and the capture apart', async () => {
    const view = diagnosisView(await reportOf(harBytes(ENTRIES)), 'en')
    const [cause] = view.causes
    expect(cause?.finding.rule).toBe('gateway-error')
    expect(cause?.consequences.map(({ finding }) => finding.rule)).toEqual(['slow-wait'])
    expect(cause?.evidence[0]).toEqual({
      pointer: '/log/entries/0/response/status',
      name: 'status',
      value: '502',
    })
    expect(cause?.place).toBe('POST a.example/v1/pay')
    expect(view.notes.map(({ finding }) => finding.rule).sort()).toEqual(['not-found', 'token-in-url'])
    expect(view.requests.map(({ entry }) => entry)).toEqual([0, 1, 3, 4])
    expect(view.requests[0]).toMatchObject({ method: 'POST', url: 'https://a.example/v1/pay', status: 502 })
    for (const { finding } of view.quality) expect(finding.code).toMatch(/^CAP-/)
  })
})

describe('evidence', () => {
  const entry = {
    request: { headers: [{ name: 'Origin', value: 'https://a.example' }] },
    response: { status: 502, content: { size: 3, mimeType: 'text/html', text: 'body' } },
    'a/b': { '~': 1 },
  }
  it.each([
    ['/response/status', { name: 'status', value: '502' }],
    ['/request/headers/0/value', { name: 'Origin', value: 'https://a.example' }],
    ['/request/headers/0', { name: 'Origin', value: 'https://a.example' }],
    ['/response/content', { value: 'size: 3, mimeType: text/html' }],
    ['/a~1b/~0', { name: '~', value: '1' }],
    ['/request/headers', undefined],
    ['/nowhere/at/all', undefined],
    ['/__proto__/toString', undefined],
  ])('at %s is told in one line', (pointer, told) => {
    expect(evidenceAt(entry, pointer)).toEqual(told)
  })

  it('is cut before a tag, never within it', () => {
    const tag = 'hsx_token_abcdefghijkl3'
    const told = evidenceAt({ a: `${'x'.repeat(110)}${tag}` }, '/a')
    expect(told?.value).toBe(`${'x'.repeat(110)}…`)
    expect(evidenceAt(undefined, '/a')).toBeUndefined()
  })
})

describe('the page', () => {
  it('has a policy under which only its own style has an effect', async () => {
    const hash = createHash('sha256').update(DIAGNOSIS_STYLE).digest('base64')
    expect(DIAGNOSIS_STYLE_HASH).toBe(hash)
    const page = html(await reportOf())
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page) ?? []
    expect(policy.replaceAll('&#39;', "'")).toMatch(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(page).toContain(`<style>${DIAGNOSIS_STYLE}</style>`)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son[a-z]+=|(?:src|href)="(?!#)/i)
  })

  it('shows hostile text as text', async () => {
    const page = html(await hostileReport())
    expect(page).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;')
    expect(page).not.toMatch(/[\u202e\u001b]/)
    const tags = page.match(/<[a-z][^>]*>/gi) ?? []
    expect(tags.filter((tag) => /^<(?:script|img)/i.test(tag) || /onerror/.test(tag))).toEqual([])
    expect(page.match(/<\/style>/g)).toHaveLength(1)
  })

  it('has landmarks, headings in order, and names for every row and table', async () => {
    const page = html(await reportOf())
    for (const landmark of ['<header>', '<main>', '<footer>']) expect(page).toContain(landmark)
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1)
      return level
    })
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g))
      expect(ids).toContain(target)
  })

  it('is well-formed: every element that opens is closed', async () => {
    for (const report of [await reportOf(), await hostileReport()]) {
      const open: string[] = []
      for (const [, slash, name = '', self] of html(report).matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
        if (slash) expect(open.pop()).toBe(name)
        else if (!self && name !== 'meta') open.push(name)
      }
      expect(open).toEqual([])
    }
  })
})

describe('Markdown', () => {
  it('keeps hostile text inside code, in one line', async () => {
    const text = markdown(await hostileReport())
    expect(text).toContain('onerror')
    expect(text).not.toMatch(/[\u202e\u001b]/)
    // Without the code spans nothing of it is left.
    const outside = text.replace(/(`+)[^`](?:[\s\S]*?[^`])?\1(?!`)/g, '')
    expect(outside).not.toMatch(/onerror|<script|@all|javascript:|evil\.example/)
  })
})
