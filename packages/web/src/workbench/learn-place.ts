import { goTo } from './route.ts'

/** What is explained; each thing has the address `#/learn/<topic>/<name>`. */
export const LEARN_TOPICS = ['har', 'method', 'header', 'phase', 'status', 'net-error', 'replay'] as const
export type LearnTopic = (typeof LEARN_TOPICS)[number]

export interface LearnPlace {
  readonly topic: LearnTopic
  /** Of a method, header, phase, status or error; headers in any case. */
  readonly name?: string
}

/** The part of the address behind `#/learn/`: `header/etag`. */
export function learnItem({ topic, name }: LearnPlace): string {
  return name === undefined ? topic : `${topic}/${topic === 'header' ? name.toLowerCase() : name}`
}

export function readLearnItem(item: string | undefined): LearnPlace {
  const [first = '', ...rest] = (item ?? '').split('/')
  const topic = LEARN_TOPICS.find((one) => one === first) ?? 'method'
  // Captures write `net::ERR_…`, and so may whoever links here.
  const name = rest.join('/').replace(/^net::/, '')
  return { topic, ...(name !== '' && { name }) }
}

/** Shows an explanation; the request that is open stays so. */
export function goToLearn(place: LearnPlace): void {
  goTo({ view: 'learn', item: learnItem(place) })
}
