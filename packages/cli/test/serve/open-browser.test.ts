import { describe, expect, it } from 'vitest'
import { hasDesktop, opener } from '../../src/serve/open-browser.ts'

describe('a browser is opened', () => {
  it('on a desktop', () => {
    expect(hasDesktop({}, 'darwin')).toBe(true)
    expect(hasDesktop({}, 'win32')).toBe(true)
    expect(hasDesktop({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDesktop({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  })

  it('not where nobody would see it', () => {
    expect(hasDesktop({}, 'linux')).toBe(false)
    expect(hasDesktop({ CI: 'true' }, 'darwin')).toBe(false)
    expect(hasDesktop({ SSH_CONNECTION: 'a', DISPLAY: ':0' }, 'linux')).toBe(false)
    expect(hasDesktop({ SSH_TTY: '/dev/pts/0' }, 'darwin')).toBe(false)
  })

  it('without a shell in between', () => {
    const address = 'http://127.0.0.1:1/x&calc'
    for (const platform of ['darwin', 'win32', 'linux']) {
      expect(opener(address, platform).at(-1)).toBe(address)
      expect(opener(address, platform)[0]).not.toMatch(/cmd|sh$/)
    }
  })
})
