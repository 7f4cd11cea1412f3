import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HaruspexError } from '@haruspex/core/ground'

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Where the built workbench lies: where `HARUSPEX_WORKBENCH` says, in the package, or in the repository beside it.
 * @throws HaruspexError ERR_NO_WORKBENCH
 */
export async function workbenchFolder(
  env: Readonly<Record<string, string | undefined>>,
  root = PACKAGE,
): Promise<string> {
  const told = env.HARUSPEX_WORKBENCH
  if (told && (await hasPage(told))) return told
  const packed = join(root, 'workbench')
  if (await hasPage(packed)) return packed
  const web = join(root, '..', 'web')
  const built = join(web, 'dist', 'served')
  // What stands beside an installed package is somebody else's.
  if ((await nameOf(web)) === '@haruspex/web' && (await hasPage(built))) return built
  throw new HaruspexError(
    'ERR_NO_WORKBENCH',
    'The workbench has not been built. In the root of the repository run: npm run build',
  )
}

function hasPage(folder: string): Promise<boolean> {
  return stat(join(folder, 'index.html')).then(
    (stats) => stats.isFile(),
    () => false,
  )
}

async function nameOf(folder: string): Promise<unknown> {
  try {
    return (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name
  } catch {
    return undefined
  }
}
