import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCounterCipher } from '../../src/node/counter-cipher.ts'
import { createSpool } from '../../src/node/spool.ts'
import { tempFolder } from '../temp-folder.ts'

const root = tempFolder()
let folders = 0

async function freshFolder(): Promise<string> {
  const folder = join(root, String(folders++))
  await mkdir(folder)
  return folder
}

/** What this process holds open in a folder, with or without a name; Linux only. */
function openIn(folder: string): string[] {
  const all = readdirSync('/proc/self/fd').map((fd) => join('/proc/self/fd', fd))
  return all.filter((path) => {
    try {
      return readlinkSync(path).startsWith(folder)
    } catch {
      return false
    }
  })
}

describe('a spool', () => {
  it('gives back what was written, at any place, however it was cut and wherever it is kept', async () => {
    const folder = await freshFolder()
    const pieces = fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        pieces,
        fc.integer({ min: 0, max: 3000 }),
        fc.nat(),
        fc.nat(),
        async (parts, memoryBytes, a, b) => {
          const spool = await createSpool({ memoryBytes, folder })
          for (const part of parts) await spool.write(part)
          const source = await spool.finish('x')
          const whole = Buffer.concat(parts)
          const [from, to] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y)
          expect(source.size).toBe(whole.length)
          expect(Buffer.from(await source.read(from!, to!)).equals(whole.subarray(from, to))).toBe(true)
          await spool.dispose()
        },
      ),
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('holds no readable byte of the capture on the disk, and no file name there', async () => {
    if (process.platform !== 'linux') return
    const folder = await freshFolder()
    const marker = 'plain-secret-of-jane'
    const spool = await createSpool({ memoryBytes: 1000, folder })
    for (let i = 0; i < 20_000; i++) await spool.write(Buffer.from(marker))
    await spool.finish('x')
    const files = openIn(folder)
    expect(files).toHaveLength(1)
    const onDisk = readFileSync(files[0]!)
    expect(onDisk.length).toBe(20_000 * marker.length)
    expect(onDisk.includes(marker)).toBe(false)
    expect(statSync(files[0]!).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual([])
    await spool.dispose()
    expect(openIn(folder)).toEqual([])
  })

  it('stays in memory while it is small', async () => {
    const folder = join(root, 'never-made')
    const spool = await createSpool({ folder })
    await spool.write(new Uint8Array(8 << 20))
    expect((await spool.finish('x')).size).toBe(8 << 20)
    expect(existsSync(folder)).toBe(false)
    await spool.dispose()
  })

  it('says that the temporary folder takes no more', async () => {
    const spool = await createSpool({ memoryBytes: 1, folder: join(root, 'missing') })
    const full = spool.write(new Uint8Array(1 << 20))
    await expect(full).rejects.toMatchObject({ code: 'ERR_OUTPUT_UNWRITABLE' })
    await spool.dispose()
  })

  it('counts blocks of the cipher beyond 4 GB as one stream does', () => {
    const cipher = createCounterCipher()
    const block = cipher.encrypt(new Uint8Array(64))
    // AES-CTR of zeros is the key stream: two places must never share it.
    const far = cipher.decryptAt(2 ** 36, new Uint8Array(16))
    expect(Buffer.from(cipher.decryptAt(32, block.slice(32))).equals(Buffer.alloc(32))).toBe(true)
    expect(Buffer.from(far).equals(Buffer.from(block.slice(0, 16)))).toBe(false)
  })
})
