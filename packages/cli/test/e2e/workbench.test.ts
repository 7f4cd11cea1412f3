import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ServedCaptures } from '../../src/serve/served-captures.ts'
import { aSite } from '../serve/a-workbench.ts'
import { aHar, captureFolders } from './a-capture.ts'
import { haruspex, outcomeOf, start } from './haruspex.ts'

const aFile = captureFolders()
const aCapture = (name = 'session.har') => aFile(aHar(), name)
const env = { HARUSPEX_WORKBENCH: aSite() }
const NOWHERE = { HARUSPEX_WORKBENCH: '' }

/** Starts it and waits for its address. */
async function served(args: readonly string[], given: Readonly<Record<string, string>> = {}) {
  const child = start(args, { env: { ...env, ...given } })
  const outcome = outcomeOf(child)
  const [first] = (await once(child.stdout ?? child, 'data')) as [string]
  const list = async () =>
    (await (await fetch(new URL('captures.json', first.trim()))).json()) as ServedCaptures
  return { child, outcome, address: first.trim(), list }
}

describe('haruspex <file>', () => {
  it('serves the file, prints the address and nothing else on stdout, and stops cleanly', async () => {
    const { path } = aCapture()
    const { child, outcome, address, list } = await served([path])
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/$/)
    expect(await (await fetch(address)).text()).toContain('stand-in')
    const [capture] = (await list()).captures
    const bytes = await (await fetch(new URL(capture?.href ?? '', address))).text()
    expect(JSON.parse(bytes).log.entries).toHaveLength(3)
    child.kill('SIGINT')
    const { code, out, err } = await outcome
    expect(code).toBe(0)
    expect(out).toBe(`${address}\n`)
    expect(err).toContain('Ctrl-C')
    expect(err).not.toContain(new URL(address).pathname)
  })

  it('stops while a page still holds its connection', async () => {
    const { child, outcome, address } = await served([aCapture().path])
    const response = await fetch(new URL('captures/0', address))
    child.kill('SIGINT')
    expect((await outcome).code).toBe(0)
    await response.body?.cancel().catch(() => {})
  })

  it('serves several, and for a program says so in JSON', async () => {
    const [one, two] = [aCapture('one.har').path, aCapture('two.har').path]
    const { child, outcome, address } = await served(['workbench', one, two, '--json', '--lang', 'zh'])
    const told = JSON.parse(address)
    expect(told).toMatchObject({ schema: 'haruspex.workbench/1', captures: [{ name: 'one.har' }, {}] })
    const list = (await (await fetch(new URL('captures.json', told.address))).json()) as ServedCaptures
    expect(list).toMatchObject({ language: 'zh', captures: [{ name: 'one.har' }, { name: 'two.har' }] })
    child.kill('SIGINT')
    expect((await outcome).err).toContain('one.har, two.har')
  })

  it('opens the demo with its tour where no file is named', async () => {
    const { child, outcome, address, list } = await served([])
    const [capture] = (await list()).captures
    expect(capture?.name).toBe('tour.har')
    const tour = await (await fetch(new URL(capture?.tour ?? '', address))).json()
    expect(tour).toMatchObject({ schema: 'haruspex.tour/1' })
    child.kill('SIGTERM')
    expect(await outcome).toMatchObject({ code: 0, err: expect.stringContaining('demo') })
  })

  it('takes a capture from stdin', async () => {
    const child = start(['-'], { env })
    const outcome = outcomeOf(child)
    child.stdin?.end('{"log":{}}')
    const [address] = (await once(child.stdout ?? child, 'data')) as [string]
    expect(await (await fetch(new URL('captures/0', address.trim()))).text()).toBe('{"log":{}}')
    child.kill('SIGINT')
    expect((await outcome).code).toBe(0)
  })

  it('serves what is no capture, too: the workbench tells what it is', async () => {
    const { child, outcome, address } = await served([join(import.meta.dirname, 'haruspex.ts')])
    expect((await fetch(new URL('captures/0', address))).status).toBe(200)
    child.kill('SIGINT')
    await outcome
  })

  it('says what is wrong before it serves anything', async () => {
    const { path } = aCapture()
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const cases: [string[], string][] = [
      [[path, 'no-such-file.har'], 'ERR_FILE_NOT_FOUND'],
      [[import.meta.dirname], 'ERR_IS_DIRECTORY'],
      [[path, '--port', String(port)], 'ERR_PORT'],
      [[path, '--port', '0'], '1 to 65535'],
      [['--port', '99999', path], '1 to 65535'],
      [[path, '--open', '--no-open'], 'contradict'],
      [['-', '-'], 'stdin can be read once'],
      [[path, '--report', 'a.md'], 'workbench has no flag --report'],
    ]
    for (const [args, says] of cases) {
      const { code, out, err } = await haruspex(args, { env })
      expect([args, code, out]).toEqual([args, 2, ''])
      expect(err).toContain(says)
    }
    taken.close()
  })

  it('takes the port that is asked for', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    const { port } = free.address() as { port: number }
    await new Promise((resolve) => free.close(resolve))
    const { child, outcome, address } = await served(['--port', String(port), aCapture().path])
    expect(new URL(address).port).toBe(String(port))
    child.kill('SIGINT')
    await outcome
  })
})

describe('the folder of the workbench', () => {
  it('is told where it is not built', async () => {
    const { workbenchFolder } = await import('../../src/serve/workbench-folder.ts')
    await expect(workbenchFolder(NOWHERE, join(aSite(), 'package'))).rejects.toMatchObject({
      code: 'ERR_NO_WORKBENCH',
    })
  })
})
