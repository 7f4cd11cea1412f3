import { fill, HaruspexError, inertJson, visible } from '@haruspex/core/ground'
import { type Context, note } from '../context.ts'
import { outputFile } from '../node/output-file.ts'
import { startProgress } from '../progress.ts'
import { openRecorder } from '../record/recorder.ts'
import { defineVerb } from './verb.ts'

const MOST_SECONDS = 600
const REST_MS = 30_000

/** `haruspex capture <url>`: visits a page with a real browser and writes what its network did, as a HAR. */
export const captureVerb = defineVerb({
  name: 'capture',
  least: 0,
  most: 1,
  flags: {
    output: { type: 'string', short: 'o', placeholder: '<file>' },
    force: { type: 'boolean', short: 'f' },
    visible: { type: 'boolean' },
    seconds: { type: 'string', placeholder: '<count>' },
  },
  run: async (context, { flags, positionals }) => {
    const url = addressOf(positionals[0], context)
    const leastMs = secondsOf(flags.seconds, context) * 1000
    const path = flags.output ?? `${url.hostname.replace(/[^\w.-]/g, '_')}.har`
    const file = await outputFile(path, { replace: flags.force })
    const progress = startProgress(context)
    try {
      const recorder = await openRecorder({ env: context.io.env, visible: flags.visible })
      try {
        const { har, requests } = await recorder.record(url.href, {
          leastMs,
          mostMs: leastMs + REST_MS,
          signal: context.signal,
          onProgress: ({ requests: count }) => progress.report({ count }),
        })
        progress.end()
        if (requests === 0) throw new HaruspexError('ERR_BROWSER', context.texts.cli.captured.nothing)
        await file.write(new TextEncoder().encode(`${har}\n`))
        await (await file.commit()).keep()
        await tell({ path, requests, browser: recorder.product }, flags.json, context)
      } finally {
        await recorder.close()
      }
      return 0
    } finally {
      progress.end()
      await file.dispose()
    }
  },
})

interface Told {
  readonly path: string
  readonly requests: number
  readonly browser: string
}

async function tell(told: Told, asJson: boolean, context: Context): Promise<void> {
  const words = context.texts.cli.captured
  const { path, requests, browser } = told
  const line = fill(words.wrote, { path: visible(path), requests, browser })
  const result = { schema: 'haruspex.capture/1', path, requests, browser }
  await context.io.out(asJson ? `${inertJson(result)}\n` : `${line}\n`)
  note(context, `${fill(words.hint, { path: visible(path) })}\n`)
}

function addressOf(word: string | undefined, { texts }: Context): URL {
  const url = word !== undefined && URL.canParse(word) ? new URL(word) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new HaruspexError('ERR_USAGE', texts.cli.usage.captureAddress)
}

function secondsOf(word: string | undefined, { texts }: Context): number {
  if (word === undefined) return 0
  const count = /^\d{1,3}$/.test(word) ? Number(word) : -1
  if (count < 0 || count > MOST_SECONDS) throw new HaruspexError('ERR_USAGE', texts.cli.usage.captureSeconds)
  return count
}
