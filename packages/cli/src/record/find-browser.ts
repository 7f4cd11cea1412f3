import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { HaruspexError } from '@haruspex/core/ground'

type Environment = Readonly<Record<string, string | undefined>>

/** Names of the command, the free builds first. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const WINDOWS_PLACES = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']

/**
 * The Chromium to drive: the one that `HARUSPEX_CHROMIUM` names, else the first that is installed.
 * @throws HaruspexError ERR_NO_BROWSER
 */
export function findBrowser(env: Environment, platform: string = process.platform): string {
  const named = env.HARUSPEX_CHROMIUM
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named
    throw new HaruspexError(
      'ERR_NO_BROWSER',
      `HARUSPEX_CHROMIUM names ${named}, which is no program. Let it name a Chromium or Chrome.`,
      { path: named },
    )
  }
  const found = candidates(env, platform).find(isProgram)
  if (found !== undefined) return found
  throw new HaruspexError(
    'ERR_NO_BROWSER',
    'No Chromium was found. Install one, or let HARUSPEX_CHROMIUM name the program.',
  )
}

function candidates(env: Environment, platform: string): string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? [])
    return folders.flatMap((folder) => WINDOWS_PLACES.map((place) => `${folder}\\${place}`))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const installed = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  return platform === 'darwin' ? [...MAC_PLACES, ...installed] : installed
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
