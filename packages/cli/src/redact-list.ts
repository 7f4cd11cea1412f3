import { MANUAL_LIMITS, type ManualValue, readManualList } from '@haruspex/core/sanitizing'
import type { Context } from './context.ts'
import { openInput } from './input.ts'

/**
 * The values that a file, or stdin for `-`, lists.
 * @throws HaruspexError ERR_REDACT_LIST; as `openInput` does.
 */
export async function readRedactList(name: string, context: Context): Promise<readonly ManualValue[]> {
  const input = await openInput(name, context)
  try {
    const { source } = input
    // One byte more than may be: the list says itself that it is too long.
    return readManualList(await source.read(0, Math.min(source.size, MANUAL_LIMITS.listBytes + 1)))
  } finally {
    await input.close()
  }
}
