import { takenAway } from '../../http/taken-away.ts'
import type { Entry } from '../../model/entry.ts'
import { TAG_SOURCE } from '../../model/tag.ts'

const MOST_BODY = 2_000_000

/** How many values of a request and its answer were taken away: by tags of ours, by marks of other tools. */
export function redactionCounts({ request, response }: Entry): {
  readonly tags: number
  readonly marks: number
} {
  let marks = 0
  let tags = 0
  const look = (value: string) => {
    const found = takenAway(value)
    if (found === 'tag') tags += tagCount(value)
    if (found === 'mark') marks++
  }
  for (const { value } of [...request.headers, ...(response?.headers ?? [])]) look(value)
  look(request.url)
  for (const body of [request.body, response?.body]) tags += tagCount(body?.text ?? '')
  for (const { value } of request.body?.text === undefined ? (request.body?.params ?? []) : []) look(value)
  return { tags, marks }
}

function tagCount(text: string): number {
  const head = text.slice(0, MOST_BODY)
  if (!head.includes('hsx_')) return 0
  let count = 0
  for (const _ of head.matchAll(new RegExp(TAG_SOURCE, 'g'))) count++
  return count
}
