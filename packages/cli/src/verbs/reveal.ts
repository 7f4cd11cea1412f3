import { fill, HaruspexError, inertJson, visible } from '@haruspex/core/ground'
import { type RevealProof, type RevealReport, readRevealProof, reveal } from '@haruspex/core/sanitizing'
import { type Context, note } from '../context.ts'
import { type Input, openInput } from '../input.ts'
import { readKeyFile } from '../key-file.ts'
import { openFile } from '../node/open-file.ts'
import { outputFile } from '../node/output-file.ts'
import { nodeRuntime } from '../node/runtime.ts'
import { isSamePlace } from '../node/same-file.ts'

const MOST_LINES = 20
const VALUE_BYTES = 16 << 20
const PROOF_BYTES = 4096

export interface RevealFlags {
  readonly reveal: string
  readonly json: boolean
  readonly force: boolean
  readonly proof: string | undefined
  readonly 'key-file': string | undefined
  readonly 'value-from': string | undefined
}

/**
 * Whether a value is the one that was removed at a place of a copy: with the key, which can also write a proof of it;
 * or with such a proof, which needs no key.
 */
export async function revealField(
  context: Context,
  flags: RevealFlags,
  names: { readonly copy: string; readonly receipt: string },
): Promise<number> {
  const valueName = flags['value-from'] ?? '-'
  const keyFile = flags['key-file']
  const words = context.texts.cli
  if (keyFile === undefined && flags.proof === undefined)
    throw new HaruspexError('ERR_USAGE', words.usage.revealNeedsKey)
  if ([names.copy, names.receipt, valueName].filter((name) => name === '-').length > 1)
    throw new HaruspexError('ERR_USAGE', words.usage.stdinTwice)
  const place = /^\d{1,9}$/.test(flags.reveal) ? Number(flags.reveal) : flags.reveal
  if (typeof place === 'string' && !place.startsWith('/'))
    throw new HaruspexError('ERR_USAGE', words.usage.revealPlace)
  const by =
    keyFile === undefined
      ? { proof: await readProof(flags.proof ?? '') }
      : { key: await readKeyFile(keyFile, words) }
  const opened: Input[] = []
  const open = async (name: string) => {
    const input = await openInput(name, context)
    opened.push(input)
    return input.source
  }
  try {
    const source = await open(valueName)
    if (source.size > VALUE_BYTES) throw new HaruspexError('ERR_TOO_LARGE', words.errors.longValue)
    const value = Uint8Array.from(await source.read(0, source.size))
    const [copy, receipt] = [await open(names.copy), await open(names.receipt)]
    const report = await reveal(nodeRuntime, { receipt, copy, value, place, by })
    const proofPath = keyFile === undefined ? undefined : flags.proof
    if (report.proof && proofPath !== undefined) {
      await refuseInputs(proofPath, [keyFile, valueName, names.copy, names.receipt], context)
      await writeProof(proofPath, report.proof, flags.force)
    }
    const { ok, lines, revealed } = report
    const wrote = ok && proofPath !== undefined ? proofPath : null
    const result = { schema: 'haruspex.verify/1', kind: 'reveal', ok, lines, revealed, proof: wrote }
    await context.io.out(flags.json ? `${inertJson(result)}\n` : revealText(report, context))
    if (wrote !== null) note(context, `${fill(words.revealed.wroteProof, { path: visible(wrote) })}\n`)
    return ok ? 0 : 3
  } finally {
    for (const input of opened) await input.close()
  }
}

function revealText({ ok, revealed, lines }: RevealReport, { texts, paint }: Context): string {
  const words = texts.cli.revealed
  if (!ok) return `${paint.red(lines === 0 ? words.noPlace : words.other)}\n`
  const told = revealed.slice(0, MOST_LINES).map(({ line, pointer, layers, class: className }) => {
    const place = [pointer, ...layers].map(visible).join(' > ')
    return `  ${texts.cli.detail.line} ${line}  ${visible(className)}  ${place}\n`
  })
  const more = revealed.length - MOST_LINES
  const rest = more > 0 ? `  ${fill(texts.cli.report.more, { count: more })}\n` : ''
  return `${paint.green(words.proven)}\n${told.join('')}${rest}`
}

async function readProof(path: string): Promise<RevealProof> {
  const file = await openFile(path)
  try {
    return readRevealProof(new TextDecoder().decode(await file.read(0, Math.min(file.size, PROOF_BYTES))))
  } finally {
    await file.close()
  }
}

async function writeProof(path: string, proof: RevealProof, replace: boolean): Promise<void> {
  const file = await outputFile(path, { replace })
  try {
    await file.write(new TextEncoder().encode(`${inertJson(proof)}\n`))
    await (await file.commit()).keep()
  } finally {
    await file.dispose()
  }
}

async function refuseInputs(
  path: string,
  read: readonly (string | undefined)[],
  context: Context,
): Promise<void> {
  for (const other of read) {
    if (other === undefined || other === '-' || !(await isSamePlace(path, other))) continue
    const says = fill(context.texts.cli.errors.outputIsInput, { path, other })
    throw new HaruspexError('ERR_OUTPUT_IS_INPUT', says, { path })
  }
}
