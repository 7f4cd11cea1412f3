import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type JsonSchema, schemaProblem } from '../../src/scan/json-schema.ts'
import { LANGUAGES, type Language } from '../../src/text/catalogue.ts'
import { diagnosisView } from '../../src/view/diagnosis-view.ts'
import type { FileReport } from '../../src/view/file-report.ts'
import { diagnosisJson } from '../../src/write/diagnosis-json.ts'
import { diagnosisSarif } from '../../src/write/diagnosis-sarif.ts'
import { DIAGNOSIS_SCHEMA } from '../../src/write/diagnosis-schema.ts'
import { ENTRIES, harBytes, hostileReport, reportOf } from './a-report.ts'
import { sarifBreaches } from './sarif-shape.ts'

const sarif = (report: FileReport, language: Language = 'en') =>
  diagnosisSarif(diagnosisView(report, language), language)

/** The schema with every object closed: a field that it does not tell of is a mistake. */
function closed(schema: JsonSchema): JsonSchema {
  const below = (each: JsonSchema | undefined) => each && closed(each)
  return {
    ...schema,
    ...(schema.items && { items: below(schema.items) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, each]) => [name, closed(each)]),
      ),
      additionalProperties: false as const,
    }),
  } as JsonSchema
}

describe('docs/diagnosis.schema.json', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../../../docs/diagnosis.schema.json', import.meta.url), 'utf8'),
  ) as JsonSchema

  it('is the schema of the code (if not: npm run docs)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(DIAGNOSIS_SCHEMA)))
  })

  it('fits what is written, and tells of every field', async () => {
    const cut = harBytes(ENTRIES)
    const reports = [
      await reportOf(),
      await hostileReport(),
      await reportOf(harBytes([])),
      await reportOf(cut.slice(0, cut.length - 30)),
    ]
    for (const report of reports)
      for (const language of LANGUAGES) {
        const value = JSON.parse(JSON.stringify(diagnosisJson(report, language)))
        expect(schemaProblem(closed(published), value)).toBeUndefined()
      }
  })

  it('sees what is wrong', async () => {
    const value = JSON.parse(JSON.stringify(diagnosisJson(await reportOf(), 'en')))
    expect(schemaProblem(published, { ...value, tool: 1 })).toMatchObject({ pointer: '/tool', kind: 'type' })
    value.findings[0].severity = 'fatal'
    expect(schemaProblem(published, value)).toMatchObject({ pointer: '/findings/0/severity', kind: 'choice' })
    expect(schemaProblem(closed(published), { ...value, odd: 1 })).toMatchObject({
      pointer: expect.any(String),
    })
  })

  it('tells from which finding another follows', async () => {
    const { findings } = diagnosisJson(await reportOf(), 'en')
    const slow = findings.findIndex(({ rule, cause }) => rule === 'slow-wait' && cause !== null)
    expect(slow).toBeGreaterThan(0)
    expect(findings[findings[slow]?.cause ?? -1]?.rule).toBe('gateway-error')
  })
})

describe('SARIF', () => {
  it('is what its schema asks for', async () => {
    const cut = harBytes(ENTRIES)
    for (const report of [
      await reportOf(),
      await hostileReport(),
      await reportOf(cut.slice(0, cut.length - 30)),
    ]) {
      const log = JSON.parse(sarif(report))
      expect(sarifBreaches(log)).toEqual([])
      expect(log.version).toBe('2.1.0')
      const [run] = log.runs
      for (const result of run.results) {
        expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
        expect(['error', 'warning', 'note']).toContain(result.level)
        expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/^\//)
        expect(result.locations[0].physicalLocation.artifactLocation.index).toBe(0)
      }
      for (const rule of run.tool.driver.rules)
        expect(rule.help.text).toMatch(/^Why: .+\nNot proven: .+\nNext: /)
    }
  })

  it('has a result for each cause, and what follows from it beside it', async () => {
    const [run] = JSON.parse(sarif(await reportOf())).runs
    const gateway = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'gateway-error')
    expect(gateway.level).toBe('error')
    expect(gateway.relatedLocations.at(-1).message.text).toMatch(/^Follows from it: a\.example took/)
    expect(gateway.properties.consequences).toMatchObject([{ rule: 'slow-wait' }])
  })

  it('tells of defects of the file', async () => {
    const bytes = harBytes(ENTRIES)
    const [run] = JSON.parse(sarif(await reportOf(bytes.slice(0, bytes.length - 30)))).runs
    expect(run.invocations[0].toolExecutionNotifications[0].descriptor.id).toBe('truncated')
  })

  it('knows a finding again in another run, whatever its tags, numbers and order', async () => {
    const printsOf = async (entries: readonly unknown[], language: Language = 'en') =>
      JSON.parse(sarif(await reportOf(harBytes(entries)), language)).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints['haruspexFinding/v1'],
      )
    const first = await printsOf(ENTRIES)
    expect(new Set(first).size).toBe(first.length)
    expect(await printsOf(ENTRIES, 'zh')).toEqual(first)
    expect((await printsOf([ENTRIES[3], ...ENTRIES.slice(0, 3), ENTRIES[4]])).sort()).toEqual(
      [...first].sort(),
    )
  })

  it('leaves out of a fingerprint what a key changes', async () => {
    const report = await reportOf()
    const printWith = (tag: string) => {
      const [first, ...rest] = report.diagnosis.top
      const finding = { ...first!, data: { ...first!.data, path: `/reset/${tag}` } }
      const [run] = JSON.parse(
        sarif({ ...report, diagnosis: { ...report.diagnosis, top: [finding, ...rest] } }),
      ).runs
      return run.results[0].partialFingerprints['haruspexFinding/v1']
    }
    expect(printWith('hsx_token_abcdefghijkl3')).toBe(printWith('hsx_token_222222222222b'))
    expect(printWith('hsx_token_abcdefghijkl3')).not.toBe(printWith('hsx_session_abcdefghijkl3'))
  })

  it('makes no link and no placeholder of hostile text', async () => {
    const text = sarif(await hostileReport())
    const messages = [...text.matchAll(/"text": ("(?:[^"\\]|\\.)*")/g)].map(([, json = '""']) =>
      JSON.parse(json),
    )
    for (const message of messages) {
      expect(message).not.toMatch(/(?<!\\)\[[^\]\\]*\]\(/)
      expect(message).not.toMatch(/(?<!\{)\{\d+\}/)
    }
    expect(text).not.toMatch(/[\u202e\u001b]/)
  })
})
