import type { ResourceType } from '../../model/entry.ts'
import { filledTextOf } from '../lenient.ts'

const TYPES: ReadonlyMap<string, ResourceType> = new Map(
  (
    [
      'document',
      'stylesheet',
      'script',
      'image',
      'font',
      'media',
      'xhr',
      'fetch',
      'preflight',
      'websocket',
      'eventsource',
      'ping',
    ] as const
  ).map((type) => [type, type]),
)

/** What an exporter calls the kind of request; words that we do not know are `other`. */
export function readResourceType(value: unknown): ResourceType | undefined {
  const word = filledTextOf(value)
  if (word === undefined) return undefined
  return TYPES.get(word.slice(0, 20).toLowerCase()) ?? 'other'
}
