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
