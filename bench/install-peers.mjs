import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const HAR_SANITIZER = 'har-sanitizer@2.0.0'
const TIMEOUT_MS = 120_000

/** Installs npm's peers into `folder`, which is no part of the repository. False when they cannot be had. */
export function installPeers(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const args = ['install', HAR_SANITIZER, '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts']
  const npm = process.env.npm_execpath
  const direct = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)
  const { status } = spawnSync(direct ? process.execPath : 'npm', direct ? [npm, ...args] : args, {
    cwd: folder,
    stdio: 'ignore',
    timeout: TIMEOUT_MS,
    // npm's own variables would lead it back into this workspace.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(?:cache|registry))/i.test(name)),
    ),
    shell: !direct && process.platform === 'win32',
  })
  return status === 0 && existsSync(join(folder, 'node_modules', 'har-sanitizer', 'package.json'))
}
