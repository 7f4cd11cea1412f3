import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { captureFolders, SECRETS } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()
const PLACE = '/log/entries/1/request/postData/text'
const [cookie, , password] = SECRETS

async function withKey() {
  const { folder, path } = capture()
  const key = join(folder, 'case.key')
  writeFileSync(key, 'an invented key of our own, 32+ bytes')
  await haruspex(['sanitize', path, '--key-file', key, '--quiet'])
  const copy = join(folder, 'session.sanitized.har')
  const reveal = (place: string, input: string, ...more: string[]) =>
    haruspex(['verify', copy, '--reveal', place, ...more], { input })
  return { folder, key, copy, reveal }
}

describe('verify --reveal', () => {
  it('proves a value with the key, and for others without it', async () => {
    const { folder, key, reveal } = await withKey()
    const proof = join(folder, 'field.json')
    const made = await reveal(PLACE, `${password}\n`, '--key-file', key, '--proof', proof)
    expect([made.code, made.out]).toEqual([0, expect.stringContaining('Proven')])
    expect(made.out).toContain(PLACE)
    const text = readFileSync(proof, 'utf8')
    for (const told of [made.out, made.err, text]) expect(told).not.toContain(password)
    expect(Object.keys(JSON.parse(text))).toEqual(['schema', 'outputSha256', 'commitment', 'salt'])
    expect((await reveal(PLACE, password, '--proof', proof)).code).toBe(0)
    expect((await reveal(PLACE, cookie, '--proof', proof)).code).toBe(3)
    const json = await reveal(PLACE, password, '--proof', proof, '--json')
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'reveal', ok: true, lines: 1, proof: null })
    const line = String(JSON.parse(json.out).revealed[0].line)
    expect((await reveal(line, password, '--key-file', key)).code).toBe(0)
  })

  it('does not prove another value, another place or by another key, and writes no proof then', async () => {
    const { folder, key, copy, reveal } = await withKey()
    const other = join(folder, 'other.key')
    writeFileSync(other, 'another invented key, 32+ bytes long')
    const proof = join(folder, 'field.json')
    for (const [place, value, file] of [
      [PLACE, `${password}x`, key],
      ['/log/entries/0/request/headers/0/value', password, key],
      ['/nowhere', password, key],
      [PLACE, password, other],
    ] as const) {
      const { code, out, err } = await reveal(place, value, '--key-file', file, '--proof', proof)
      expect([code, out + err]).toEqual([3, expect.not.stringContaining(password)])
    }
    expect(readdirSync(folder)).not.toContain('field.json')
    writeFileSync(copy, `${readFileSync(copy, 'utf8')} `)
    expect((await reveal(PLACE, password, '--key-file', key)).err).toContain('ERR_RECEIPT')
  })

  it('says what it needs', async () => {
    const { key, copy, reveal } = await withKey()
    expect((await reveal(PLACE, password)).err).toContain('--key-file')
    expect((await reveal('log', password, '--key-file', key)).err).toContain('pointer')
    expect((await reveal(PLACE, password, '--key-file', key, '--redact-from', key)).code).toBe(2)
    expect((await haruspex(['verify', copy, '--key-file', key])).err).toContain('--reveal')
    expect((await haruspex(['verify', copy, copy, '--reveal', PLACE, '--key-file', key])).code).toBe(2)
  })
})
