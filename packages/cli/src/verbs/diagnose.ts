import { diagnoseFile, inertJson } from '@haruspex/core'
import { openInput } from '../input.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { startProgress } from '../progress.ts'
import { diagnosisJson } from '../report/diagnosis-json.ts'
import { diagnosisText } from '../report/diagnosis-text.ts'
import { hasFindingAtLeast, SEVERITIES } from '../severity.ts'
import { defineVerb } from './verb.ts'

/** `haruspex diagnose <file|->`: what went wrong, as text or JSON. Both come from a sanitized copy. */
export const diagnoseVerb = defineVerb({
  name: 'diagnose',
  least: 1,
  most: 1,
  flags: { 'fail-on': { type: 'string', values: SEVERITIES } },
  run: async (context, { flags, positionals: [name = ''] }) => {
    const input = await openInput(name, context)
    const progress = startProgress(context)
    try {
      const report = await diagnoseFile(input.source, nodeRuntime, {
        signal: context.signal,
        onProgress: progress.report,
      })
      progress.end()
      const text = flags.json
        ? `${inertJson({ schema: 'haruspex.diagnose/1', ...diagnosisJson(report, context) })}\n`
        : diagnosisText(report, context)
      await context.io.out(text)
      return hasFindingAtLeast(flags['fail-on'], report.findings) ? 1 : 0
    } finally {
      progress.end()
      await input.close()
    }
  },
})
