import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ServedCaptures } from '../../src/serve/served-captures.ts'
import { tempFolder } from '../temp-folder.ts'
import { aWorkbench } from './a-workbench.ts'

const folder = tempFolder()
const BYTES = '{"log":{"entries":[]}}'

function aFile(name: string, text = BYTES): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the served workbench', async () => {
  const secret = aFile('private.txt', 'nobody may read this')
  const { inside, ask, token, port, errors } = await aWorkbench([aFile('one.har'), aFile('two ü.har', 'two')])

  it('hands out the page and what belongs to it', async () => {
    const page = await inside('')
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('stand-in') })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    const script = await inside('assets/app-1.js?v=1')
    expect(script).toMatchObject({ status: 200, body: 'export {}' })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('lists its captures, each with an address', async () => {
    const list = JSON.parse((await inside('captures.json')).body) as ServedCaptures
    expect(list).toEqual({
      schema: 'haruspex.served-captures/1',
      captures: [
        { name: 'one.har', bytes: BYTES.length, href: 'captures/0', state: 'same' },
        { name: Buffer.from('two ü.har').toString('latin1'), bytes: 3, href: 'captures/1', state: 'same' },
      ],
    })
    expect((await inside('captures/0')).body).toBe(BYTES)
    expect((await inside('captures/1')).body).toBe('two')
    expect((await inside('captures/2')).status).toBe(404)
    expect((await inside('tours/0')).status).toBe(404)
  })

  it('has a token of 128 bits, and nothing for whoever has another', async () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    const last = token.endsWith('A') ? 'B' : 'A'
    const others = ['', 'x', token.slice(0, -1) + last, token.toLowerCase(), `${token}x`, `%${token}`]
    for (const other of others) {
      for (const rest of ['', '/', '/captures.json', '/captures/0', '/assets/app-1.js']) {
        const answer = await ask(`/${other}${rest}`)
        expect([other, rest, answer.status]).toEqual([other, rest, 404])
        expect(answer.body).not.toContain(token)
      }
    }
    expect(await ask('/favicon.ico')).toMatchObject({ status: 404 })
  })

  it('leads to the page where the last slash is missing', async () => {
    expect(await ask(`/${token}`)).toMatchObject({ status: 303, headers: { location: `/${token}/` } })
  })

  it('does not answer to another name that leads here', async () => {
    const names = ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', 'localhost.evil.example']
    for (const host of names) {
      const answer = await inside('captures/0', { headers: { host } })
      expect([host, answer.status]).toEqual([host, 421])
      expect(answer.body).not.toContain('entries')
    }
    // A tunnel has another port.
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost:9000', `[::1]:${port}`]) {
      expect((await inside('captures/0', { headers: { host } })).status).toBe(200)
    }
  })

  it('does not answer to another page', async () => {
    const own = `http://127.0.0.1:${port}`
    const foreign = ['https://evil.example', 'null', 'http://127.0.0.1:1', `https://127.0.0.1:${port}`]
    for (const origin of foreign) {
      expect((await inside('captures/0', { headers: { origin } })).status).toBe(403)
    }
    expect((await inside('captures/0', { headers: { origin: own } })).status).toBe(200)
    const fetched = (site: string, mode: string) =>
      inside('', { headers: { 'sec-fetch-site': site, 'sec-fetch-mode': mode } })
    expect((await fetched('cross-site', 'no-cors')).status).toBe(403)
    expect((await fetched('same-site', 'cors')).status).toBe(403)
    expect((await fetched('same-origin', 'cors')).status).toBe(200)
    expect((await fetched('cross-site', 'navigate')).status).toBe(200)
    const { headers } = await inside('captures/0', { headers: { origin: own } })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('hands out nothing else of the disk, in whatever spelling', async () => {
    const climbs = [
      `../private.txt`,
      `..%2fprivate.txt`,
      `%2e%2e/private.txt`,
      `%2e%2e%2fprivate.txt`,
      `..%252fprivate.txt`,
      `..%5cprivate.txt`,
      `..\\private.txt`,
      `assets/../../private.txt`,
      `assets/..%2f..%2fprivate.txt`,
      `captures/..%2fprivate.txt`,
      `captures/../../private.txt`,
      `..%c0%afprivate.txt`,
      `%00/../private.txt`,
      `/etc/passwd`,
      `//etc/passwd`,
      secret,
      `file://${secret}`,
      'package.json',
      '.',
      'assets',
      'assets/',
      'captures/',
      'captures/-1',
      'captures/00000',
      'captures/0/',
      'constructor',
      '__proto__',
    ]
    for (const climb of climbs) {
      const answer = await inside(climb)
      expect([climb, answer.status]).toEqual([climb, 404])
      expect(answer.body).not.toContain('nobody')
    }
    for (const path of ['http://evil.example/', '*', secret]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
  })

  it('answers GET and HEAD only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const answer = await inside('captures/0', { method })
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, 'GET, HEAD'])
    }
    for (const address of ['', 'assets/app-1.js', 'captures.json', 'captures/0', 'nothing']) {
      const head = await inside(address, { method: 'HEAD' })
      const get = await inside(address)
      expect(head).toMatchObject({ status: get.status, body: '' })
      expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.body, 'latin1')))
    }
  })

  it('lets no browser keep, guess, frame or pass on anything', async () => {
    for (const address of ['', 'assets/app-1.js', 'captures.json', 'captures/0', 'nothing']) {
      const { headers } = await inside(address)
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/)
    }
    const { headers } = await inside('captures/0')
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['content-type']).toBe('application/octet-stream')
  })

  it('went through all that without an error', () => expect(errors).toEqual([]))
})

describe('a link in the folder of the workbench', () => {
  it('leads nowhere', async () => {
    const { siteOf } = await import('../../src/serve/site.ts')
    const site = join(folder, 'linked')
    mkdirSync(site)
    writeFileSync(join(site, 'index.html'), '')
    symlinkSync(folder, join(site, 'out'))
    symlinkSync(aFile('outside.txt'), join(site, 'outside.txt'))
    expect([...(await siteOf(site)).keys()]).toEqual([''])
  })
})

describe('a ticket', () => {
  it('opens the door once, and only to a reader', async () => {
    const { server, ask, token } = await aWorkbench([aFile('ticket.har')])
    const { pathname } = new URL(server.ticketAddress())
    expect((await ask(pathname, { method: 'HEAD' })).status).toBe(404)
    expect(await ask(pathname)).toMatchObject({ status: 303, headers: { location: `/${token}/` } })
    expect((await ask(pathname)).status).toBe(404)
    const [first, second] = [server.ticketAddress(), server.ticketAddress()]
    expect((await ask(new URL(first).pathname)).status).toBe(404)
    expect((await ask(new URL(second).pathname)).status).toBe(303)
  })

  it('is worth nothing after a minute', async () => {
    const { createTicket } = await import('../../src/serve/ticket.ts')
    let now = 0
    const ticket = createTicket(() => now)
    const word = ticket.issue()
    now = 60_001
    expect(ticket.redeem(word)).toBe(false)
  })
})
