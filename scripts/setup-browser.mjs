// The browser that the lab and the tests of the recorder drive. What is found is used; Debian's own package is
// installed where that can be done without asking (as root); otherwise those tests are skipped, and it is said.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Whether there is a browser now. */
export function setUpBrowser() {
  if (hasBrowser()) return true
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium for the lab …\n')
    apt(['update'])
    apt(['install', '-y', '--no-install-recommends', 'chromium'])
    if (hasBrowser()) return true
  }
  process.stderr.write(
    'No Chromium: tests with a real browser are skipped. Install one (Debian: apt-get install chromium), or let HARUSPEX_CHROMIUM name it.\n',
  )
  return false
}

function hasBrowser() {
  if (process.env.HARUSPEX_CHROMIUM) return true
  // On macOS and Windows the recorder looks where programs are installed.
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => NAMES.some((name) => isProgram(join(folder, name))))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env })
}
