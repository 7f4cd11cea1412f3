import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser } from '../record/a-browser.ts'
import { tempFolder } from '../temp-folder.ts'
import { haruspex, outcomeOf, start } from './haruspex.ts'

describe('capture', () => {
  const cwd = tempFolder()

  it('says what an address is, and that there is no browser, and writes nothing', async () => {
    for (const args of [
      [],
      ['shop.har'],
      ['ftp://shop.example/'],
      ['https://shop.example/', '--seconds', '-1'],
    ]) {
      expect(await haruspex(['capture', ...args], { cwd })).toMatchObject({ code: 2, out: '' })
    }
    const env = { HARUSPEX_CHROMIUM: join(cwd, 'gone') }
    const { code, err } = await haruspex(['capture', 'https://shop.example/'], { cwd, env })
    expect(code).toBe(2)
    expect(err).toContain('ERR_NO_BROWSER')
    const chinese = await haruspex(['capture', 'https://shop.example/', '--lang', 'zh'], { cwd, env })
    expect(chinese.err).toContain('没有找到')
    expect(readdirSync(cwd)).toEqual([])
  })

  describe.skipIf(!hasBrowser)('with a browser', () => {
    let server: Server
    let address = ''
    beforeAll(async () => {
      server = createServer((request, response) => {
        if (request.url === '/slow') return
        const status = request.url === '/' ? 200 : 500
        response.writeHead(status, { 'content-type': 'text/html' }).end("<script>fetch('/api')</script>")
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    afterAll(() => {
      server.closeAllConnections()
      server.close()
    })

    it('writes a capture that diagnose reads, readable to its owner alone, and never over another file', async () => {
      const { code, out, err } = await haruspex(['capture', address, '-o', 'page.har'], { cwd })
      expect([code, out]).toEqual([0, expect.stringContaining('page.har')])
      expect(err).toContain('haruspex triage page.har')
      const path = join(cwd, 'page.har')
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
      const { verdict } = JSON.parse((await haruspex(['diagnose', path, '--json'])).out)
      expect(verdict.code).toBe('FAIL-01')
      const before = readFileSync(path, 'utf8')
      const again = await haruspex(['capture', address, '-o', 'page.har'], { cwd })
      expect(again).toMatchObject({ code: 2, err: expect.stringContaining('ERR_OUTPUT_EXISTS') })
      expect(readFileSync(path, 'utf8')).toBe(before)
    })

    it.skipIf(process.platform === 'win32')('leaves nothing when it is interrupted', async () => {
      const child = start(['capture', `${address}slow`, '-o', 'cut.har'], { cwd })
      const ended = outcomeOf(child)
      setTimeout(() => child.kill('SIGINT'), 2500)
      expect((await ended).code).toBe(130)
      expect(existsSync(join(cwd, 'cut.har'))).toBe(false)
      expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
    })
  })
})
