import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TOOL_VERSION } from '../packages/core/src/sanitize/sanitize.ts'

const version = (folder: string): string =>
  JSON.parse(readFileSync(new URL(`../packages/${folder}/package.json`, import.meta.url), 'utf8')).version

it('the version in a receipt is that of the packages', () => {
  expect(TOOL_VERSION).toBe(`haruspex ${version('core')}`)
  expect(version('cli')).toBe(version('core'))
})
