import { describe, expect, it } from 'vitest'
import { compareFiles } from '../../src/flow/compare-files.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import type { Entry } from '../../src/model/entry.ts'
import { schemaProblem } from '../../src/scan/json-schema.ts'
import { LANGUAGES } from '../../src/text/catalogue.ts'
import { compareJson } from '../../src/write/compare-json.ts'
import { compareMarkdown } from '../../src/write/compare-markdown.ts'
import { COMPARE_SCHEMA } from '../../src/write/compare-schema.ts'
import { harOf } from '../compare/har-of.ts'
import { optionsPage, withBody, withEntry } from '../compare/options-page.ts'
import { testRuntime, watchedRuntime } from '../runtime.ts'

const source = (entries: readonly Entry[], name: string) =>
  memorySource(new TextEncoder().encode(harOf(entries)), name)
const working = optionsPage({ seed: 1 })
const broken = withEntry(
  optionsPage({ seed: 2, tenant: 'globex', host: 'admin.staging.example.com', polls: 7 }),
  '/features/template',
  (entry) =>
    withBody(entry, (body: { settings: Record<string, object> }) => ({
      ...body,
      settings: { ...body.settings, singleNumberReach: { forbidden: true } },
    })),
)
const files = () => [source(working, 'works.har'), source(broken, 'fails.har')] as const

describe('two files', () => {
  it('have the field that forbids the resource first, in their sanitized forms', async () => {
    const { comparison, ...report } = await compareFiles(...files(), testRuntime)
    expect(comparison.differences[0]).toMatchObject({
      kind: 'flag',
      severity: 'error',
      data: { field: '$.settings.singleNumberReach.forbidden', working: 'false', broken: 'true' },
    })
    expect(comparison.differences.filter(({ severity }) => severity !== 'note')).toHaveLength(1)
    expect(report.working).toMatchObject({ name: 'works.har', entries: working.length, sanitized: false })
  })

  it('give a report without a secret in every format, and JSON as the schema says', async () => {
    const report = await compareFiles(...files(), testRuntime)
    const secrets = [...working, ...broken].flatMap(({ request }) =>
      request.headers.flatMap(({ name, value }) =>
        name === 'authorization'
          ? (value.split(' ')[1] ?? [])
          : name === 'cookie'
            ? (/sid=([^;]+)/.exec(value)?.[1] ?? [])
            : [],
      ),
    )
    expect(secrets.length).toBeGreaterThan(40)
    for (const language of LANGUAGES) {
      const json = compareJson(report, language)
      expect(schemaProblem(COMPARE_SCHEMA as never, JSON.parse(JSON.stringify(json)))).toBeUndefined()
      const told = JSON.stringify(json) + compareMarkdown(report, language)
      expect(told).toContain('singleNumberReach')
      for (const secret of secrets) expect(told).not.toContain(secret)
    }
  })

  it('leave no spool behind, when the comparison is cut short too', async () => {
    const { runtime, spools } = watchedRuntime()
    await compareFiles(...files(), runtime)
    const signal = { aborted: false }
    const options = {
      signal,
      onProgress: ({ stage }: { stage?: string }) => {
        if (stage === 'compare') signal.aborted = true
      },
    }
    await expect(compareFiles(...files(), runtime, options)).rejects.toMatchObject({
      code: 'ERR_INTERRUPTED',
    })
    expect(spools).toHaveLength(8)
    expect(spools.every(({ disposed }) => disposed)).toBe(true)
  })

  it('tell which is no HAR', async () => {
    const nothing = memorySource(new TextEncoder().encode('hello'), 'x.har')
    await expect(compareFiles(files()[0], nothing, testRuntime)).rejects.toMatchObject({
      code: 'ERR_NOT_A_HAR',
      detail: { path: 'x.har' },
      message: expect.stringMatching(/^x\.har: /),
    })
  })
})
