import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLAYBOOKS } from '../../src/flow/playbooks/all.ts'
import type { PlaybookReport, StepReport, StepState } from '../../src/flow/playbooks/playbook.ts'
import { type PlaybookOptions, runPlaybook } from '../../src/flow/playbooks/run-playbook.ts'
import { playbookWords, stepWords } from '../../src/flow/playbooks/step-text.ts'
import { sanitizeFile } from '../../src/flow/sanitize-file.ts'
import { builtInKnowledge } from '../../src/knowledge/built-in.ts'
import type { PlaybookId } from '../../src/knowledge/knowledge.ts'
import { PLAYBOOK_IDS } from '../../src/knowledge/knowledge-schema.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { LANGUAGES } from '../../src/text/catalogue.ts'
import { memorySpool, testRuntime } from '../runtime.ts'

const story = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../cli/demo/${name}.har`, import.meta.url)))

const run = (id: PlaybookId, bytes: Uint8Array, options: PlaybookOptions = {}): Promise<PlaybookReport> =>
  runPlaybook(memorySource(bytes, 'story.har'), id, testRuntime, options)

const step = ({ steps }: PlaybookReport, id: string): StepReport => steps.find((one) => one.id === id)!
const says = (report: PlaybookReport, one: StepReport): string =>
  stepWords(builtInKnowledge, report.playbook, one, 'en').says

describe('the playbook “general” (R53–R58)', () => {
  it('goes through the six steps with evidence, and ends in the verdict', async () => {
    const report = await run('general', story('shop'))
    const states = report.steps.map(({ id, state }) => `${id} ${state}`)
    expect(states).toEqual([
      'open found',
      'failed found',
      'slow found',
      'headers found',
      'tracking-ids found',
      'cross-check found',
      'answer found',
    ])
    // R54: the failing checkout leads, the lost beacon and the favicon are left out.
    expect(step(report, 'failed').evidence?.map(({ entry }) => entry)).toEqual([12, 13, 6])
    // R55
    expect(says(report, step(report, 'slow'))).toContain('9021 ms')
    // R56
    expect(step(report, 'headers').evidence?.map(({ finding }) => finding?.code)).toContain('AUTH-05')
    // R57: each with its entry and place.
    expect(
      step(report, 'tracking-ids').evidence?.every(({ pointer }) =>
        /\/headers\/|\/content\/text/.test(pointer ?? ''),
      ),
    ).toBe(true)
    // R58: the same endpoint elsewhere.
    expect(says(report, step(report, 'cross-check'))).toContain('failed 2 times and answered well 0 times')
    expect(says(report, report.answer)).toContain('502')
    expect(report.answer.owner).toBe('backend')
  })

  it('says of a capture without trouble that there is none', async () => {
    const report = await run('general', story('hidden-working'))
    const states = report.steps.map(({ id, state }) => `${id} ${state}`)
    for (const id of ['failed', 'slow', 'headers', 'cross-check', 'answer'])
      expect(states).toContain(`${id} clear`)
  })
})

describe('the playbook “slow” (R59–R67)', () => {
  it('reaches the request, its phase, its tracking ID and whom it concerns', async () => {
    const report = await run('slow', story('slow'))
    expect(step(report, 'slowest').evidence?.[0]?.entry).toBe(5)
    expect(step(report, 'timing').data).toMatchObject({ phase: 'Waiting for server response', percent: 100 })
    expect(step(report, 'tracking-id').data?.trackingId).toMatch(/^ATLAS_[\da-f-]{36}_3$/)
    expect(report.answer).toMatchObject({ state: 'found', owner: 'backend' })
    expect(says(report, report.answer)).toMatch(/locations is slow: 89\d\d ms/)
  })

  it('checks whether the capture covers the time of the complaint (R60)', async () => {
    const at = (text: string) => run('slow', story('slow'), { at: Date.parse(text) })
    expect(step(await at('2026-03-04T09:30:05Z'), 'window').state).toBe('found')
    expect(step(await at('2026-03-04T08:00:00Z'), 'window').state).toBe('clear')
    expect(step(await run('slow', story('slow')), 'window').state).toBe('unknown')
  })

  it('offers six connections as a reason where HTTP/1.1 had six open, and never for h2 (R66)', async () => {
    const reasons = async (httpVersion: string, rivals: number) => {
      const report = await run('slow', queued(httpVersion, rivals))
      return step(report, 'timing').evidence?.flatMap(({ reason }) => reason ?? [])
    }
    expect(await reasons('http/1.1', 6)).toContain('connections')
    expect(await reasons('http/1.1', 3)).not.toContain('connections')
    expect(await reasons('h2', 9)).toEqual(['priority', 'disk-cache'])
  })
})

describe('the playbook “hidden” (R68–R74)', () => {
  it('names both requests, the refusal inside a 200, and the remedy', async () => {
    const report = await run('hidden', story('hidden'))
    expect(step(report, 'requests').evidence?.map(({ name }) => name?.en)).toEqual([
      'the services of the user',
      'the end user’s feature access template',
    ])
    expect(step(report, 'forbidden').data).toMatchObject({
      entry: 5,
      status: 200,
      path: '$.features.singleNumberReach.state',
      value: 'forbidden',
    })
    expect(step(report, 'remedy').state).toBe('found')
    expect(says(report, report.answer)).toContain('template')
  })

  it('has the differing field among the first three beside a user for whom it works (R74)', async () => {
    const working = memorySource(story('hidden-working'), 'working.har')
    const report = await run('hidden', story('hidden'), { working })
    const first = step(report, 'compare').evidence?.slice(0, 3) ?? []
    const fields = first.map(({ difference }) => String(difference?.data.field))
    expect(fields).toContain('$.features.singleNumberReach.state')
  })

  it('finds nothing where the word stands in prose alone (R72)', async () => {
    const report = await run('hidden', story('hidden-working'))
    expect(step(report, 'forbidden').state).toBe('clear')
    expect(report.answer.state).toBe('clear')
  })
})

describe('the playbook “cannot-enable” (R75–R81)', () => {
  it('unwraps the error and says whom to ask', async () => {
    const report = await run('cannot-enable', story('cannot-enable'))
    expect(step(report, 'failing').data).toMatchObject({ entry: 5, method: 'PATCH', status: 400 })
    expect(step(report, 'error').data).toMatchObject({ status: 400, upstreamStatus: 502, upstream: 'Dubber' })
    expect(step(report, 'tracking-id').data?.trackingId).toMatch(/^ATLAS_/)
    expect(report.answer.owner).toBe('third-party')
    expect(says(report, report.answer)).toContain('Dubber')
  })

  it('finds the text that the user saw, whatever its quotes and blanks (R75)', async () => {
    const errorText = '“Call recording  change failed”'
    expect(
      step(await run('cannot-enable', story('cannot-enable'), { errorText }), 'error-text'),
    ).toMatchObject({
      state: 'found',
      data: { entry: 5 },
    })
    const other = await run('cannot-enable', story('cannot-enable'), { errorText: 'disk full' })
    expect(step(other, 'error-text').state).toBe('clear')
  })

  it('asks whom a site’s own route names', async () => {
    const own = { id: 'own', status: 502, owner: 'backend', team: { en: 'the night shift' } } as const
    const knowledge = { ...builtInKnowledge, owners: [own, ...builtInKnowledge.owners] }
    const report = await run('cannot-enable', story('cannot-enable'), { knowledge })
    expect(says(report, step(report, 'owner'))).toBe('the night shift')
  })
})

describe('the playbook “provisioning” (R82–R85)', () => {
  it('knows the call, takes its IDs from the URL, names the fields, and tells null from false', async () => {
    const report = await run('provisioning', story('provisioning'))
    const call = step(report, 'call')
    expect(call.state).toBe('found')
    expect(call.data?.parameters).toEqual([
      expect.stringMatching(/^OrgID [\da-f-]{36}$/),
      expect.stringMatching(/^UserID [\da-f-]{36}$/),
    ])
    const fields = step(report, 'body').evidence?.map(({ text }) => text) ?? []
    expect(fields).toContain('faxMessage.enabled = false')
    expect(fields).toContain('faxMessage.extension = null')
    expect(fields).toContain('sendUnansweredCalls.maxRings = 3')
    // The last change counts, and its ID has the suffix that services add theirs to.
    expect(step(report, 'tracking-id').data?.trackingId).toMatch(/_12$/)
    expect(step(report, 'services').data?.services).toBe('CH → CPAPI → OCIRouter → WXCAS')
    // The e-mail address in the body is a tag.
    expect(fields.join()).not.toContain('fax.desk')
  })
})

describe('every playbook', () => {
  it.each(PLAYBOOK_IDS)('%s has texts for each step and state, in every language', (id) => {
    const texts = builtInKnowledge.playbooks[id]
    expect(Object.keys(texts?.steps ?? {}).sort()).toEqual(PLAYBOOKS[id].steps.map((one) => one.id).sort())
    for (const language of LANGUAGES) {
      expect(playbookWords(builtInKnowledge, id, language).purpose).not.toBe('')
      for (const [name, one] of Object.entries(texts?.steps ?? {}))
        for (const [key, text] of Object.entries(one)) expect(text[language], `${name} ${key}`).toBeTruthy()
    }
  })

  it.each([
    ['slow', 'slow'],
    ['hidden', 'hidden'],
    ['cannot-enable', 'cannot-enable'],
    ['provisioning', 'provisioning'],
    ['general', 'shop'],
  ] as const)('%s says of a sanitized capture what it says of the original', async (id, name) => {
    const copy = memorySpool()
    const key = new TextEncoder().encode('a key that this test knows')
    await sanitizeFile(memorySource(story(name), 'x.har'), { copy, receipt: memorySpool() }, testRuntime, {
      key,
    })
    const told = ({ steps }: PlaybookReport) =>
      steps.map(({ id: one, state, data, owner }) => ({ one, state, data, owner }))
    expect(told(await run(id, copy.bytes, { key }))).toEqual(told(await run(id, story(name), { key })))
  })

  it('has a word for what each step can come to', async () => {
    const states: StepState[] = ['found', 'clear', 'unknown', 'asked']
    for (const id of PLAYBOOK_IDS)
      for (const name of ['shop', 'slow', 'hidden', 'hidden-working', 'cannot-enable', 'provisioning']) {
        const report = await run(id, story(name))
        for (const one of report.steps) {
          expect(says(report, one), `${id} ${one.id} on ${name}`).not.toMatch(/\?$|\{(?!id\})/)
          expect(states).not.toContain(says(report, one))
        }
      }
  })
})

/** A request that queued for 3 s while others of its origin ran. */
function queued(httpVersion: string, rivals: number): Uint8Array {
  const entry = (at: number, blocked: number, wait: number) => ({
    startedDateTime: new Date(Date.UTC(2026, 2, 4, 9) + at).toISOString(),
    time: blocked + wait + 2,
    _resourceType: 'fetch',
    request: {
      method: 'GET',
      url: 'https://a.example/api',
      httpVersion,
      headers: [],
      cookies: [],
      queryString: [],
    },
    response: {
      status: 200,
      httpVersion,
      headers: [],
      cookies: [],
      content: { size: 0, mimeType: 'application/json' },
    },
    timings: {
      blocked,
      dns: -1,
      connect: -1,
      ssl: -1,
      send: 1,
      wait,
      receive: 1,
      _blocked_queueing: blocked,
    },
  })
  const entries = [...Array.from({ length: rivals }, (_, at) => entry(at, 0, 900)), entry(10, 3000, 40)]
  const log = { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages: [], entries }
  return new TextEncoder().encode(JSON.stringify({ log }))
}
