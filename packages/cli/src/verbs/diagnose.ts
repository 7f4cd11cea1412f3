import { diagnoseFile, fill, HaruspexError } from '@haruspex/core'
import { openInput } from '../input.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { startProgress } from '../progress.ts'
import { diagnosisJson } from '../report/diagnosis-json.ts'
import { diagnosisHead, diagnosisText } from '../report/diagnosis-text.ts'
import { endpointsText } from '../report/endpoints-text.ts'
import { endpointsJson, stepsJson } from '../report/overview-json.ts'
import { stepsText } from '../report/steps-text.ts'
import { hasSeverityAtLeast, SEVERITIES } from '../severity.ts'
import { inertJson } from '../visible.ts'
import { defineVerb } from './verb.ts'

/** `haruspex diagnose <file|->`: what went wrong, as text or JSON. Both come from a sanitized copy. */
export const diagnoseVerb = defineVerb({
  name: 'diagnose',
  least: 1,
  most: 1,
  flags: {
    endpoints: { type: 'boolean' },
    api: { type: 'boolean' },
    steps: { type: 'boolean' },
    'fail-on': { type: 'string', values: SEVERITIES },
  },
  run: async (context, { flags, positionals: [name = ''] }) => {
    const { cli } = context.texts
    if (flags.api && !flags.endpoints) {
      const data = { flag: '--api', other: '--endpoints' }
      throw new HaruspexError('ERR_USAGE', fill(cli.usage.onlyWith, data))
    }
    const input = await openInput(name, context)
    const progress = startProgress(context)
    try {
      const report = await diagnoseFile(input.source, nodeRuntime, {
        signal: context.signal,
        onProgress: progress.report,
        diagnose: { endpoints: flags.endpoints, steps: flags.steps },
      })
      progress.end()
      const { endpoints, steps } = report
      if (flags.json) {
        const result = {
          schema: 'haruspex.diagnose/1',
          ...diagnosisJson(report, context),
          ...(endpoints && { endpoints: endpointsJson(endpoints, flags.api) }),
          ...(steps && { steps: stepsJson(steps, context) }),
        }
        await context.io.out(`${inertJson(result)}\n`)
      } else {
        const sections: string[] = []
        if (endpoints) sections.push(endpointsText(endpoints, flags.api, context))
        if (steps) sections.push(stepsText(steps, context))
        const text = sections.length === 0 ? diagnosisText(report, context) : diagnosisHead(report, context)
        await context.io.out([text, ...sections].join('\n'))
      }
      return hasSeverityAtLeast(flags['fail-on'], report.findings) ? 1 : 0
    } finally {
      progress.end()
      await input.close()
    }
  },
})
