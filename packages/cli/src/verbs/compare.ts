import {
  type CompareReport,
  compareFiles,
  compareJson,
  compareMarkdown,
  fill,
  HaruspexError,
  inertJson,
  visible,
} from '@haruspex/core'
import { type Context, note } from '../context.ts'
import { type Input, openInput } from '../input.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { openOutputs } from '../outputs.ts'
import { startProgress } from '../progress.ts'
import { compareText } from '../report/compare-text.ts'
import { reportFormat } from '../report/report-format.ts'
import { hasSeverityAtLeast, SEVERITIES } from '../severity.ts'
import { defineVerb } from './verb.ts'

/** `haruspex compare <working> <broken>`: what differs, what explains first. All of it comes from sanitized copies. */
export const compareVerb = defineVerb({
  name: 'compare',
  least: 2,
  most: 2,
  flags: {
    map: { type: 'string', placeholder: '<working=broken,…>' },
    report: { type: 'string' },
    force: { type: 'boolean', short: 'f' },
    'fail-on': { type: 'string', values: SEVERITIES },
  },
  run: async (context, { flags, positionals: [workingName = '', brokenName = ''] }) => {
    const words = context.texts.cli.usage
    if (workingName === '-' && brokenName === '-') throw new HaruspexError('ERR_USAGE', words.stdinTwice)
    const hosts = readHosts(flags.map, context)
    const format = reportFormat(flags.report, ['markdown', 'json'], context)
    const opened: Input[] = []
    const open = async (name: string) => {
      const input = await openInput(name, context)
      opened.push(input)
      return input
    }
    const progress = startProgress(context)
    try {
      const working = await open(workingName)
      const broken = await open(brokenName)
      const outputs = await openOutputs(
        {
          copyPath: undefined,
          receiptPath: undefined,
          reportPath: flags.report,
          isCheck: true,
          replace: flags.force,
          alsoRead: brokenName === '-' ? [] : [brokenName],
        },
        working,
        context,
      )
      try {
        const { signal } = context
        const options = { hosts, signal, onProgress: progress.report }
        const report = await compareFiles(working.source, broken.source, nodeRuntime, options)
        progress.end()
        const json = () => `${inertJson(compareJson(report, context.language))}\n`
        if (outputs.report) {
          const text = format === 'json' ? json() : compareMarkdown(report, context.language)
          await outputs.report.write(new TextEncoder().encode(text))
          await outputs.commit()
        }
        await context.io.out(flags.json ? json() : compareText(report, context))
        tellHosts(report, context)
        return hasSeverityAtLeast(flags['fail-on'], report.comparison.differences) ? 1 : 0
      } finally {
        await outputs.dispose()
      }
    } finally {
      progress.end()
      for (const input of opened) await input.close()
    }
  },
})

/** `a=b,c=d`: hosts of the working capture and of the broken one. */
function readHosts(map: string | undefined, context: Context): (readonly [string, string])[] {
  if (map === undefined) return []
  return map.split(',').map((pair) => {
    const [working = '', broken = '', ...more] = pair.split('=').map((host) => host.trim())
    if (working === '' || broken === '' || more.length > 0)
      throw new HaruspexError('ERR_USAGE', context.texts.cli.usage.hostMap)
    return [working, broken] as const
  })
}

function tellHosts({ comparison }: CompareReport, context: Context): void {
  for (const host of comparison.unknownHosts)
    note(context, `${fill(context.texts.compare.unknownHost, { host: visible(host) })}\n`)
}
