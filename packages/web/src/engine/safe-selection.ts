import {
  curlCommand,
  type HarText,
  HaruspexError,
  harSelection,
  type IndexedCapture,
  type Language,
  readDetails,
  safeHar,
} from '@haruspex/core'
import { browserRuntime } from './browser-runtime.ts'
import { rawEntry } from './raw-text.ts'
import type { Job } from './remote.ts'
import { headOf } from './safe-copies.ts'

/** What several requests can be taken away as. */
export type SelectionForm = 'har' | 'curl'

export interface SelectionWish {
  /** Places in `log.entries`. */
  readonly places: readonly number[]
  readonly form: SelectionForm
  readonly language: Language
}

/** Some requests as one text, made of their sanitized copy. */
export async function selectionText(
  har: HarText,
  capture: IndexedCapture,
  { places, form, language }: SelectionWish,
  job: Job,
): Promise<string> {
  const raws: unknown[] = []
  for (const place of places) {
    if (job.signal.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'Copying was interrupted.')
    const raw = await rawEntry(har, capture.index, place)
    if (raw !== undefined) raws.push(raw)
  }
  const safe = await safeHar(harSelection(headOf(capture), raws), browserRuntime)
  if (form === 'har') return safe.text
  return safe.entries
    .flatMap(({ entry }, at) => {
      if (!entry) return []
      const body = readDetails(safe.raw[at]).requestBody
      return curlCommand({ request: entry.request, ...(body && { body }), language }).text
    })
    .join('\n\n')
}
