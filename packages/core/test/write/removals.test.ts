import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { keepSource } from '../../src/flow/kept-spool.ts'
import { removalReport } from '../../src/flow/removal-report.ts'
import { sanitizeFile } from '../../src/flow/sanitize-file.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { readManualList } from '../../src/sanitize/manual-list.ts'
import { LANGUAGES, texts } from '../../src/text/catalogue.ts'
import { areaOf } from '../../src/view/area.ts'
import type { RemovalReport } from '../../src/view/removal-report.ts'
import { removalJson } from '../../src/write/removal-json.ts'
import { removalMarkdown } from '../../src/write/removal-markdown.ts'
import { removalSarif } from '../../src/write/removal-sarif.ts'
import { memorySpool, testRuntime } from '../runtime.ts'
import { sarifBreaches } from './sarif-shape.ts'

const SECRETS = ['q7Xk2mNp4Rs6Tv8W', 'walnut-77-hazel', 'hunter2', 'Rosalind']
const HAR = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'x', version: '1' },
    pages: [{ id: 'p', title: `https://a.example/?token=${SECRETS[0]}` }],
    entries: [
      {
        startedDateTime: '2026-03-04T10:11:12.000Z',
        request: {
          method: 'POST',
          url: `https://a.example/?access_token=${SECRETS[0]}`,
          headers: [{ name: 'Cookie', value: `sid=${SECRETS[1]}` }],
          postData: { mimeType: 'application/json', text: JSON.stringify({ password: SECRETS[2] }) },
        },
        response: {
          status: 200,
          content: { text: `Dear ${SECRETS[3]}`, [`a|b\`c\n#${SECRETS[0]}`]: SECRETS[0] },
        },
      },
    ],
  },
})

async function reportOf({
  fileName = 'session.har',
  isCheck = false,
  bytes = Buffer.from(HAR),
} = {}): Promise<RemovalReport> {
  const receipt = keepSource(memorySpool())
  const manual = readManualList(new TextEncoder().encode(`${SECRETS[3]}\nnowhere`))
  const out = { copy: memorySpool(), receipt: receipt.spool }
  const { container, distinct } = await sanitizeFile(memorySource(bytes, fileName), out, testRuntime, {
    manual,
  })
  const facts = { isCheck, fileName, container, distinct, ...(isCheck ? {} : { copyName: 'safe.har' }) }
  return removalReport(receipt.source(), facts)
}

interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly locations: [{ physicalLocation: { artifactLocation: { index: number }; region: Region } }]
}

interface Region {
  readonly byteOffset: number
  readonly byteLength: number
}

async function sarifOf(report: RemovalReport, language: 'en' | 'zh' = 'en') {
  let text = ''
  for await (const piece of removalSarif(report, texts(language), language)) text += piece
  return { text, log: JSON.parse(text) }
}

describe('reports of a sanitizing', () => {
  it.each(LANGUAGES)('hold no value in any format (%s)', async (language) => {
    const report = await reportOf()
    const { text } = await sarifOf(report, language)
    const markdown = removalMarkdown(report, texts(language))
    for (const secret of SECRETS)
      for (const told of [text, markdown, JSON.stringify(removalJson(report))])
        expect(told).not.toContain(secret)
  })

  it('leave tokens as they are in every language, and translate the rest', async () => {
    const report = await reportOf()
    const [english, chinese] = [removalMarkdown(report, texts('en')), removalMarkdown(report, texts('zh'))]
    const tokens = english.match(/`[^`]+`/g) ?? []
    expect(tokens).toContain('`cookie-value`')
    expect(tokens).toContain('`/log/entries/0/request/headers/0/value`')
    for (const token of tokens) expect(chinese).toContain(token)
    for (const heading of chinese.match(/^#+ .*/gm) ?? []) expect(heading).toMatch(/[\u4e00-\u9fff]/)
  })

  it('say by place what was removed, what was kept and how to verify', async () => {
    const markdown = removalMarkdown(await reportOf(), texts('en'))
    expect(markdown).toMatch(
      /\| cookies? of a request|\| headers of a request \| `cookie` \| `cookie-value` \| 1 \|/,
    )
    expect(markdown).toContain('Line 1 of the list: removed 1 times.')
    expect(markdown).toContain('Line 2 of the list: not found.')
    expect(markdown).toMatch(/- \d+ of \d+ bytes, exactly as they were/)
    expect(markdown).toMatch(/SHA-256 `[0-9a-f]{64}`/)
    expect(markdown).toContain('`haruspex verify session.har safe.har`')
    expect(markdown).not.toMatch(/\{[a-z]+\}|\?\./i)
  })

  it('count what the receipt counts', async () => {
    const report = await reportOf()
    const json = removalJson(report)
    expect(json.groups.reduce((sum, group) => sum + group.redactions, 0)).toBe(report.redactions)
    expect(json.changedBytes).toBeGreaterThan(0)
    expect(json.inputBytes).toBe(Buffer.byteLength(HAR))
    const { log } = await sarifOf(report)
    expect(log.runs[0].results).toHaveLength(report.redactions)
  })

  it('show a hostile file name as text', async () => {
    const fileName = 'a`b|<b>\n# x [y](z).har'
    const report = await reportOf({ fileName })
    const markdown = removalMarkdown(report, texts('en'))
    expect(markdown.split('\n')[0]).toBe('# What was removed from ``a`b|<b>\ufffd# x [y](z).har``')
    expect((await sarifOf(report)).log.runs[0].artifacts[0].location.uri).not.toMatch(/[`|<>\s#]/)
  })

  it('of a check tell what is to do, and nothing of a copy', async () => {
    const report = await reportOf({ isCheck: true })
    expect(removalMarkdown(report, texts('en'))).not.toContain('How to verify')
    expect(removalJson(report)).toMatchObject({ check: true, copy: null })
    const { log, text } = await sarifOf(report)
    expect(log.runs[0].results[0].level).toBe('warning')
    expect(text).not.toContain('hsx_')
  })
})

describe('SARIF', () => {
  it.each([
    ['plain', Buffer.from(HAR), 0],
    ['gzip', gzipSync(HAR), 1],
  ])('is what the schema asks for, and its regions are the values (%s)', async (_, bytes, index) => {
    const { log } = await sarifOf(await reportOf({ bytes }))
    expect(sarifBreaches(log)).toEqual([])
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    expect(run.tool.driver).toMatchObject({
      name: 'haruspex',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    })
    expect(run.artifacts).toHaveLength(index + 1)
    const found = run.results.map((result: SarifResult) => {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      const { artifactLocation, region } = result.locations[0].physicalLocation
      expect(artifactLocation.index).toBe(index)
      return Buffer.from(HAR)
        .subarray(region.byteOffset, region.byteOffset + region.byteLength)
        .toString()
    })
    for (const secret of SECRETS) expect(found).toContain(secret)
  })

  it('is checked by a shape that sees what is wrong', () => {
    expect(sarifBreaches({ version: '2.1.0', runs: [{ tool: {}, results: [{ text: 1 }] }] })).toEqual([
      '/runs/0/tool/driver is missing',
      '/runs/0/results/0/text is unknown',
      '/runs/0/results/0/message is missing',
    ])
  })

  it('of a file without secrets has no results', async () => {
    const { log } = await sarifOf(
      await reportOf({ bytes: Buffer.from('{"log":{"entries":[{"request":{}}]}}') }),
    )
    expect([sarifBreaches(log), log.runs[0].results]).toEqual([[], []])
  })
})

it('an area is known by its pointer', () => {
  expect(areaOf('/log/entries/12/request/postData/params/0/value')).toBe('request-body')
  expect(areaOf('/log/entries/12/request/urlish')).toBe('other')
  expect(areaOf('/log/entries/12/_webSocketMessages/3/data')).toBe('messages')
  expect(areaOf('/log/pages/0/title')).toBe('pages')
  expect(areaOf('/log/_custom')).toBe('other')
})
