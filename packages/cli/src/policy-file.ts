import { type KeepEntry, readPolicy } from '@haruspex/core/sanitizing'
import { openFile } from './node/open-file.ts'
import { commitTogether, outputFile } from './node/output-file.ts'

/** A policy file as it is written: fields that are not ours to change stay where they are. */
export interface PolicyText {
  readonly extends?: string
  readonly keep?: readonly KeepEntry[]
}

/** What the file holds, once it is known to be a policy; `undefined` when there is no such file. */
export async function readPolicyText(path: string): Promise<PolicyText | undefined> {
  const file = await openFile(path).catch((error: { code?: string }) => {
    if (error.code === 'ERR_FILE_NOT_FOUND') return undefined
    throw error
  })
  if (file === undefined) return undefined
  try {
    const bytes = Uint8Array.from(await file.read(0, file.size))
    await readPolicy(bytes)
    return JSON.parse(new TextDecoder().decode(bytes)) as PolicyText
  } finally {
    await file.close()
  }
}

/** Writes the policy beside its place and renames it; a text that is no policy is never written. */
export async function writePolicyText(path: string, policy: PolicyText): Promise<void> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(policy, undefined, 2)}\n`)
  await readPolicy(bytes)
  const file = await outputFile(path, { replace: true })
  try {
    await file.write(bytes)
    await file.finish(path)
    await commitTogether([file])
  } finally {
    await file.dispose()
  }
}

/** `policy` with the entries that it does not hold yet, whatever their reasons. */
export function withEntries(
  policy: PolicyText,
  entries: readonly KeepEntry[],
): { readonly policy: PolicyText; readonly added: readonly KeepEntry[] } {
  const held = new Set((policy.keep ?? []).map(sameness))
  const added = entries.filter((entry) => !held.has(sameness(entry)))
  return { policy: { ...policy, keep: [...(policy.keep ?? []), ...added] }, added }
}

function sameness({ reason: _, ...entry }: KeepEntry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
}
