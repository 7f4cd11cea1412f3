import type { CliTexts, VerbName } from '@haruspex/core'
import type { Flags } from './arguments.ts'

/** Help of one command; examples first. */
export function helpText(name: VerbName, flags: Flags, words: CliTexts): string {
  const verb = words.verbs[name]
  const lines = [`haruspex ${name}: ${verb.summary}`, '', `${words.help.examples}:`]
  for (const { command, does } of verb.examples) lines.push(`  ${command}`, `      ${does}`)
  lines.push('', `${words.help.usage}:`, ...verb.usage.map((usage) => `  ${usage}`))
  lines.push('', `${words.help.flags}:`, ...columns(flagRows(flags, words)))
  if (verb.notes.length > 0) lines.push('', `${words.help.notes}:`, ...verb.notes.map((text) => `  ${text}`))
  lines.push('', ...exitCodes(words))
  return `${lines.join('\n')}\n`
}

/** Help of the whole; examples first. */
export function overviewText(names: readonly VerbName[], words: CliTexts): string {
  const lines = [`haruspex: ${words.tagline}`, words.stays, '', `${words.help.examples}:`]
  const first = names.slice(0, 3).map((name) => words.verbs[name].examples[0])
  for (const { command, does } of first) lines.push(`  ${command}`, `      ${does}`)
  lines.push('', `${words.help.commands}:`)
  lines.push(...columns(names.map((name) => [name, words.verbs[name].summary])))
  lines.push('', ...exitCodes(words), '', words.help.more)
  return `${lines.join('\n')}\n`
}

function exitCodes(words: CliTexts): string[] {
  return [`${words.help.exitCodes}:`, ...columns(Object.entries(words.help.exits))]
}

function flagRows(flags: Flags, words: CliTexts): [string, string][] {
  const meanings = new Map(Object.entries(words.flags))
  return Object.entries(flags).map(([name, { type, short, values, placeholder }]) => {
    const value = type === 'string' ? ` ${placeholder ?? `<${values?.join('|') ?? 'file'}>`}` : ''
    return [`${short ? `-${short}, ` : ''}--${name}${value}`, meanings.get(name) ?? '']
  })
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
