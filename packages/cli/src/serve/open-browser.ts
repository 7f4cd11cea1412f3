import { spawn } from 'node:child_process'

type Env = Readonly<Record<string, string | undefined>>

/** Whether a browser that is started here appears before the user: on a desktop, and not at the far end of ssh. */
export function hasDesktop(env: Env, platform: string = process.platform): boolean {
  if (env.SSH_CONNECTION || env.SSH_TTY || env.CI) return false
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The program that opens an address in the browser of the user, and its arguments. */
export function opener(address: string, platform: string = process.platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', address]
  // Not `cmd /c start`: an address is no text for a shell.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}

/** Whether the browser could be started; what it does then is not waited for. */
export function openBrowser(address: string): Promise<boolean> {
  const [program, ...args] = opener(address)
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
