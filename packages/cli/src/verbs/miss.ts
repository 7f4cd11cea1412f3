import { inertJson, type MissReport, missReport, visible } from '@haruspex/core'
import type { Context } from '../context.ts'
import { openInput } from '../input.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { defineVerb } from './verb.ts'

/** `haruspex miss <file|-> <pointer>`: the report of a value that was overlooked, without the value. */
export const missVerb = defineVerb({
  name: 'miss',
  least: 2,
  most: 2,
  flags: { layer: { type: 'string', placeholder: '<steps>' } },
  run: async (context, { flags, positionals: [name = '', pointer = ''] }) => {
    const layers = (flags.layer ?? '').split('>').flatMap((step) => step.trim() || [])
    const input = await openInput(name, context)
    try {
      const { signal } = context
      const report = await missReport(input.source, nodeRuntime, { pointer, layers, signal })
      await context.io.out(flags.json ? `${inertJson(report)}\n` : missText(report, context))
      return 0
    } finally {
      await input.close()
    }
  },
})

/** Markdown, to be pasted into a report. Names and tokens are the same in every language. */
function missText(report: MissReport, { texts }: Context): string {
  const words = texts.cli.missed
  const { schema: _, ...facts } = report
  const rows = Object.entries({ ...facts, shape: facts.shape ?? words.short })
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(
      ([field, value]) =>
        `- ${field}: \`${visible(Array.isArray(value) ? value.join(', ') : String(value))}\`\n`,
    )
  return `## ${words.title}\n\n${words.intro}\n\n${rows.join('')}`
}
