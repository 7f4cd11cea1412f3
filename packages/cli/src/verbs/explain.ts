import { fill, HaruspexError, inertJson } from '@haruspex/core/ground'
import type { Context } from '../context.ts'
import type { Explanation, TopicKind } from '../explain/explanation.ts'
import { lookUp, meant } from '../explain/look-up.ts'
import { explanations } from '../explain/topics.ts'
import { defineVerb } from './verb.ts'

/** `haruspex explain [<topic>]`: what a word of a report or of HTTP means. */
export const explainVerb = defineVerb({
  name: 'explain',
  least: 0,
  // A topic may be of several words, such as "Bad Gateway".
  most: 8,
  flags: {},
  run: async (context, { flags, positionals }) => {
    const all = explanations(context.texts)
    const word = positionals.join(' ').trim()
    if (word === '') {
      const topics = all.map(({ kind, topic }) => ({ kind, topic }))
      const list = { schema: 'haruspex.explain/1', topics }
      await context.io.out(flags.json ? `${inertJson(list)}\n` : topicList(all, context))
      return 0
    }
    const found = lookUp(word, all)
    if (found === undefined) throw unknownTopic(word, all, context)
    const { kind, topic, title, paragraphs } = found
    const details = paragraphs.map(([label, text]) => ({ label, text }))
    const result = { schema: 'haruspex.explain/1', kind, topic, title, details }
    await context.io.out(flags.json ? `${inertJson(result)}\n` : explanationText(found, context))
    return 0
  },
})

function unknownTopic(word: string, all: readonly Explanation[], { texts: { cli } }: Context): HaruspexError {
  const nearby = meant(word, all)
  const says = fill(cli.usage.unknownTopic, { word })
  const hint = nearby === undefined ? '' : ` ${fill(cli.usage.didYouMean, { word: nearby })}`
  return new HaruspexError('ERR_UNKNOWN_TOPIC', says + hint)
}

function explanationText({ kind, topic, title, paragraphs }: Explanation, { texts, paint }: Context): string {
  const { colon } = texts.cli.detail
  const lines = [`${paint.bold(topic)}  (${texts.cli.explain.kinds[kind]})`, `  ${title}`]
  for (const [label, text] of paragraphs) lines.push(label === '' ? `  ${text}` : `  ${label}${colon}${text}`)
  return `${lines.join('\n')}\n`
}

function topicList(all: readonly Explanation[], { texts, paint }: Context): string {
  const words = texts.cli.explain
  const titles: readonly (readonly [TopicKind, string])[] = [
    ['concept', words.concepts],
    ['rule', words.rules],
    ['method', words.methods],
    ['header', words.headers],
    ['phase', words.phases],
    ['status', words.statuses],
    ['net-error', words.netErrors],
    ['issue', words.issues],
    ['error', words.errorCodes],
  ]
  const lines: string[] = []
  for (const [kind, title] of titles) {
    const topics = all.filter((one) => one.kind === kind).map(({ topic }) => topic)
    if (topics.length > 0) lines.push(paint.bold(title), ...wrapped(topics), '')
  }
  lines.push(words.hint)
  return `${lines.join('\n')}\n`
}

/** Words in lines of at most 90 characters; topics are ASCII. */
function wrapped(words: readonly string[]): string[] {
  const lines: string[] = []
  let line = ' '
  for (const word of words) {
    if (line.length + word.length > 90) {
      lines.push(line)
      line = ' '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}
