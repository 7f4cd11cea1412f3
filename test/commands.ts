import { spawnSync } from 'node:child_process'

/** Standard output of an npm command that must succeed. */
export function npm(args: readonly string[], cwd: string): string {
  const path = process.env.npm_execpath
  if (path !== undefined && /npm-cli\.[cm]?js$/.test(path))
    return must(process.execPath, [path, ...args], cwd)
  return must(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, cwd)
}

/** Standard output of a command that must succeed. */
export function must(command: string, args: readonly string[], cwd: string): string {
  const shell = command.endsWith('.cmd')
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: plainEnv(),
    shell,
  })
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${stdout}\n${stderr}`)
  return stdout
}

/** Without what npm tells its scripts, which would lead a second npm back into the checkout. */
export function plainEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_(cache|registry)|execpath)|INIT_CWD)/i.test(name),
  )
  return Object.fromEntries(kept)
}
