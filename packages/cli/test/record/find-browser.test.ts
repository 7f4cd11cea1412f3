import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { HaruspexError } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { startBrowser } from '../../src/record/browser.ts'
import { findBrowser } from '../../src/record/find-browser.ts'
import { tempFolder } from '../temp-folder.ts'

const root = tempFolder()
const program = (folder: string, name: string, text = '#!/bin/sh\nexit 0\n') => {
  const path = join(root, folder, name)
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
  return path
}
const codeOf = (find: () => unknown) => {
  try {
    return find()
  } catch (error) {
    return error instanceof HaruspexError ? error.code : error
  }
}

describe.skipIf(process.platform === 'win32')('the browser', () => {
  it('is the one that HARUSPEX_CHROMIUM names, before any that is installed', () => {
    const own = program('own', 'my-browser')
    program('installed', 'chromium')
    expect(findBrowser({ PATH: join(root, 'installed'), HARUSPEX_CHROMIUM: own }, 'linux')).toBe(own)
  })

  it('is the first one installed, Chromium before Chrome', () => {
    const chrome = program('a', 'google-chrome')
    const chromium = program('b', 'chromium')
    const PATH = [join(root, 'a'), join(root, 'b')].join(delimiter)
    expect(findBrowser({ PATH }, 'linux')).toBe(chromium)
    expect(findBrowser({ PATH: join(root, 'a') }, 'linux')).toBe(chrome)
  })

  it('is missed with ERR_NO_BROWSER: none installed, or a name that leads nowhere', () => {
    const PATH = join(root, 'nothing')
    expect(codeOf(() => findBrowser({ PATH }, 'linux'))).toBe('ERR_NO_BROWSER')
    const HARUSPEX_CHROMIUM = join(root, 'gone')
    expect(codeOf(() => findBrowser({ PATH, HARUSPEX_CHROMIUM }, 'linux'))).toBe('ERR_NO_BROWSER')
  })

  it('that does not speak the protocol is ERR_BROWSER', async () => {
    const path = program('mute', 'chromium')
    await expect(startBrowser({ path })).rejects.toMatchObject({ code: 'ERR_BROWSER' })
  })
})
