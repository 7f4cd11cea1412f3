import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { diagnoseFile } from '../../src/flow/triage.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import { testRuntime } from '../runtime.ts'

/** Larger ones would only take longer. */
const MOST_BYTES = 800_000
const folder = process.env.HARUSPEX_CORPUS
const files = (folder ? readdirSync(folder) : []).filter(
  (name) => /\.har$/i.test(name) && statSync(join(folder ?? '', name)).size <= MOST_BYTES,
)
if (!folder)
  console.info('HARUSPEX_CORPUS names no folder of captures: endpoints and steps are not tried on real ones.')

describe.skipIf(!folder)('R5, R8: endpoints and steps of real captures', () => {
  it.each(files)('%s: no entry is lost, and the sanitized copy has the same', async (name) => {
    const source = () => memorySource(new Uint8Array(readFileSync(join(folder ?? '', name))))
    const wanted = { rules: [], endpoints: true, steps: true }
    const capture = await openCapture(source(), testRuntime).catch((error: unknown) => {
      if (error instanceof HaruspexError) return undefined
      throw error
    })
    if (capture === undefined) return
    let readable = 0
    for await (const { entry } of capture.entries()) if (entry) readable++
    const { endpoints, steps } = await diagnose(capture, wanted)
    await capture.dispose()
    const placed = steps!.steps.flatMap(({ entries }) => entries)
    expect(placed.length).toBe(readable)
    expect(new Set(placed).size).toBe(readable)
    expect(steps!.pages.flatMap((page) => page.steps).length).toBeLessThanOrEqual(steps!.steps.length)
    const copy = await diagnoseFile(source(), testRuntime, { diagnose: wanted })
    expect(outline(copy.steps!)).toEqual(outline(steps!))
    expect(copy.endpoints!.list.map(calls)).toEqual(endpoints!.list.map(calls))
  })
})

type Steps = NonNullable<Awaited<ReturnType<typeof diagnose>>['steps']>
type Endpoint = NonNullable<Awaited<ReturnType<typeof diagnose>>['endpoints']>['list'][number]

/** What of the steps may not depend on secrets: a path may show a tag. */
function outline({ steps }: Steps) {
  return steps.map(({ kind, page, entries, failed, title }) => [kind, page, entries, failed, title.entry])
}

function calls({ method, host, template, operation, api, replay, count, failed }: Endpoint) {
  return [method, host, template, operation, api, replay, count, failed]
}
