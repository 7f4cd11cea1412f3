import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { demo } from '../e2e/harness/places.ts'
import { createCaptureHost } from '../src/engine/capture-host.ts'
import type { ListResult } from '../src/engine/engine.ts'

interface RawEntry {
  readonly response: { readonly status: number; readonly _error?: string | null }
}

const captures = ['shop', 'slow', 'hidden', 'cannot-enable', 'provisioning', 'tour'] as const

it.each(captures)('counts as many failed requests in %s as a count by hand', async (name) => {
  const bytes = new Uint8Array(await readFile(demo(name)))
  const { log }: { log: { entries: readonly RawEntry[] } } = JSON.parse(new TextDecoder().decode(bytes))
  const failed = log.entries.flatMap(({ response }, at) =>
    response.status >= 400 || response._error ? [at] : [],
  )
  const host = createCaptureHost()
  const job = { signal: { aborted: false }, tell: () => {} }
  await host.open?.(job, { kind: 'blob', name: 'a.har', blob: new Blob([bytes]) })
  const listed = (await host.list?.(job, { filter: 'is:failed', sort: 'place' })) as ListResult
  expect([...listed.order]).toEqual(failed)
})
