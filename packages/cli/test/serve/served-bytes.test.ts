import { once } from 'node:events'
import { appendFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { byteRange } from '../../src/serve/byte-range.ts'
import type { ServedCaptures } from '../../src/serve/served-captures.ts'
import { tempFolder } from '../temp-folder.ts'
import { aWorkbench } from './a-workbench.ts'

const folder = tempFolder()

function aFile(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** The answer with its first bytes arrived, and no more read. */
async function begin(address: string): Promise<IncomingMessage> {
  const [response] = (await once(get(address, { agent: false }), 'response')) as [IncomingMessage]
  await once(response, 'readable')
  return response
}

describe('ranges', async () => {
  const { inside } = await aWorkbench([aFile('digits.har', '0123456789'), aFile('empty.har', '')])
  const ranged = (range: string, more: Readonly<Record<string, string>> = {}) =>
    inside('captures/0', { headers: { range, ...more } })

  it.each([
    ['bytes=0-3', '0123', '0-3'],
    ['bytes=8-', '89', '8-9'],
    ['bytes=-2', '89', '8-9'],
    ['bytes=-99', '0123456789', '0-9'],
    ['bytes=4-400', '456789', '4-9'],
    ['Bytes = 9-9 ', '9', '9-9'],
  ])('%s', async (range, body, told) => {
    const answer = await ranged(range)
    expect(answer).toMatchObject({ status: 206, body })
    expect(answer.headers).toMatchObject({ 'content-range': `bytes ${told}/10`, 'accept-ranges': 'bytes' })
    expect(answer.headers['content-length']).toBe(String(body.length))
  })

  it.each([
    'bytes=0-1,4-5',
    'bytes=10-',
    'bytes=99-100',
    'bytes=-0',
    'bytes=5-2',
    'bytes=a-b',
    'bytes=',
    'bytes=-',
  ])('refuses %s', async (range) => {
    const answer = await ranged(range)
    expect(answer.status).toBe(416)
    expect(answer.headers['content-range']).toBe('bytes */10')
  })

  it('gives all where the unit is another, and for HEAD', async () => {
    expect(await ranged('lines=0-1')).toMatchObject({ status: 200, body: '0123456789' })
    const head = await inside('captures/0', { method: 'HEAD', headers: { range: 'bytes=0-1' } })
    expect(head).toMatchObject({ status: 200, headers: { 'content-length': '10' } })
  })

  it('keeps to the version that was asked for', async () => {
    const { headers } = await inside('captures/0')
    const etag = headers.etag ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect((await ranged('bytes=0-0', { 'if-match': etag })).status).toBe(206)
    expect((await ranged('bytes=0-0', { 'if-match': '"other", *' })).status).toBe(206)
    expect((await ranged('bytes=0-0', { 'if-match': '"other"' })).status).toBe(412)
    expect((await ranged('bytes=0-0', { 'if-range': etag })).status).toBe(206)
    expect((await ranged('bytes=0-0', { 'if-range': '"other"' })).status).toBe(200)
  })

  it('serves a file without bytes, and no range of it', async () => {
    expect(await inside('captures/1')).toMatchObject({ status: 200, body: '' })
    expect((await inside('captures/1', { headers: { range: 'bytes=0-' } })).status).toBe(416)
  })

  it('reads huge numbers as what they are', () => {
    expect(byteRange('bytes=5000000000-5000000009', 6e9)).toEqual({ from: 5e9, to: 5e9 + 10 })
    expect(byteRange(`bytes=${'9'.repeat(400)}-`, 10)).toBe('unsatisfiable')
  })
})

describe('a file that changes', () => {
  const stateOf = async ({ inside }: Awaited<ReturnType<typeof aWorkbench>>) =>
    (JSON.parse((await inside('captures.json')).body) as ServedCaptures).captures[0]?.state

  it('is refused from then on, and told once', async () => {
    const path = aFile('grows.har', 'before')
    const workbench = await aWorkbench([path])
    expect((await workbench.inside('captures/0')).status).toBe(200)
    appendFileSync(path, ' and after')
    const refused = await workbench.inside('captures/0', { headers: { range: 'bytes=0-2' } })
    expect(refused.status).toBe(409)
    expect(JSON.parse(refused.body)).toMatchObject({ status: 409, code: 'ERR_FILE_CHANGED' })
    expect(refused.body).not.toContain(folder)
    await workbench.inside('captures/0')
    expect(workbench.changed).toEqual(['grows.har'])
    expect(await stateOf(workbench)).toBe('changed')
  })

  it('is still the one that was opened when its name is given to another, or to none', async () => {
    const path = aFile('swapped.har', 'the first')
    const workbench = await aWorkbench([path])
    renameSync(aFile('other.har', 'the second'), path)
    expect((await workbench.inside('captures/0')).body).toBe('the first')
    expect(await stateOf(workbench)).toBe('replaced')
    rmSync(path)
    expect((await workbench.inside('captures/0')).body).toBe('the first')
  })

  it('does not follow a link that is bent after the start', async () => {
    const link = join(folder, 'link.har')
    symlinkSync(aFile('behind.har', 'the capture'), link)
    const workbench = await aWorkbench([link])
    rmSync(link)
    symlinkSync(aFile('secret.txt', 'something else'), link)
    expect((await workbench.inside('captures/0')).body).toBe('the capture')
  })

  it('ends a download early rather than mixing two versions', async () => {
    const path = aFile('cut.har', '')
    truncateSync(path, 64 << 20)
    const { server, changed } = await aWorkbench([path])
    const response = await begin(`${server.address}captures/0`)
    appendFileSync(path, 'x')
    let bytes = 0
    const failed = once(response, 'error')
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    const [error] = (await failed) as [Error & { code: string }]
    expect(error.code).toBe('ECONNRESET')
    expect(bytes).toBeLessThan(64 << 20)
    expect(changed).toEqual(['cut.har'])
  })
})

describe('a big file', () => {
  it('is sent at the pace of its reader, in bounded memory', async () => {
    const path = aFile('big.har', '')
    truncateSync(path, 3e9)
    const { server } = await aWorkbench([path])
    const before = process.memoryUsage()
    const response = await begin(`${server.address}captures/0`)
    await sleep(300)
    const after = process.memoryUsage()
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(64 << 20)
    response.destroy()
    const end = await begin(`${server.address}captures/0`)
    expect(end.headers['content-length']).toBe('3000000000')
    end.destroy()
  })

  it('lets several read it at once, each its own bytes', async () => {
    const text = Array.from({ length: 400_000 }, (_, at) => String(at).padStart(7)).join('')
    const { inside } = await aWorkbench([aFile('many.har', text)])
    const starts = [0, 300_000, 600_001, 1_200_007, 77]
    const answers = await Promise.all(
      starts.map((from) => inside('captures/0', { headers: { range: `bytes=${from}-${from + 1_000_000}` } })),
    )
    answers.forEach(({ body }, at) => {
      const from = starts[at] ?? 0
      expect(body === text.slice(from, from + 1_000_001)).toBe(true)
    })
  })

  it('is let go of when its reader leaves', async () => {
    const path = aFile('left.har', '')
    truncateSync(path, 64 << 20)
    const { server, errors, inside } = await aWorkbench([path])
    const response = await begin(`${server.address}captures/0`)
    response.destroy()
    await sleep(50)
    expect((await inside('captures/0', { headers: { range: 'bytes=0-0' } })).status).toBe(206)
    expect(errors).toEqual([])
  })
})

describe('stopping', () => {
  it('ends a download that is under way, and gives the port back', async () => {
    const path = aFile('long.har', '')
    truncateSync(path, 3e9)
    const { server, stop, port, errors } = await aWorkbench([path])
    const response = await begin(`${server.address}captures/0`)
    response.on('error', () => {})
    const closed = new Promise((resolve) => response.once('close', resolve))
    response.resume()
    const begun = Date.now()
    await stop()
    await closed
    expect(Date.now() - begun).toBeLessThan(3000)
    expect(errors).toEqual([])
    const again = await aWorkbench([aFile('next.har', 'x')], { port })
    expect(again.port).toBe(port)
    await expect(aWorkbench([], { port })).rejects.toMatchObject({ code: 'ERR_PORT', detail: { port } })
  })
})
