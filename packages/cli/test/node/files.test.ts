import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/node/open-file.ts'
import { commitTogether, outputFile } from '../../src/node/output-file.ts'
import { isSameFile, isSamePlace } from '../../src/node/same-file.ts'
import { tempFolder } from '../temp-folder.ts'

const root = tempFolder()
let places = 0

/** A path in an empty folder. */
function freshPath(name = 'a.har', content?: string): string {
  const folder = join(root, String(places++))
  mkdirSync(folder)
  const path = join(folder, name)
  if (content !== undefined) writeFileSync(path, content)
  return path
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('openFile', () => {
  it('reads any range, again and again, and never beyond the end', async () => {
    const file = await openFile(freshPath('a.har', 'abcdefghij'))
    expect(file).toMatchObject({ name: 'a.har', size: 10 })
    for (let i = 0; i < 2; i++) expect(Buffer.from(await file.read(2, 5)).toString()).toBe('cde')
    expect(Buffer.from(await file.read(8, 99)).toString()).toBe('ij')
    expect(await file.read(10, 99)).toHaveLength(0)
    await file.close()
  })

  it('keeps two reads apart that are under way together', async () => {
    const file = await openFile(freshPath('a.har', 'abcdefghij'))
    const [one, two] = await Promise.all([file.read(0, 3), file.read(5, 8)])
    expect(Buffer.from(one).toString() + Buffer.from(two).toString()).toBe('abcfgh')
    await file.close()
  })

  it('tells that the file grew, and still reads it as it was', async () => {
    const path = freshPath('a.har', 'abc')
    const file = await openFile(path)
    expect(await file.changed()).toBe(false)
    appendFileSync(path, 'def')
    expect(await file.changed()).toBe(true)
    expect(Buffer.from(await file.read(0, 6)).toString()).toBe('abc')
    await file.close()
  })

  it('names what cannot be read', async () => {
    const path = freshPath()
    await expect(openFile(path)).rejects.toMatchObject({ code: 'ERR_FILE_NOT_FOUND' })
    await expect(openFile(dirname(path))).rejects.toMatchObject({ code: 'ERR_IS_DIRECTORY' })
    writeFileSync(path, '')
    await expect(openFile(join(path, 'below'))).rejects.toMatchObject({ code: 'ERR_FILE_NOT_FOUND' })
  })

  it('does not wait at a pipe or a device', async () => {
    if (process.platform === 'win32') return
    const path = freshPath('pipe')
    execFileSync('mkfifo', [path])
    await expect(openFile(path)).rejects.toMatchObject({ code: 'ERR_FILE_UNREADABLE' })
    await expect(openFile('/dev/null')).rejects.toMatchObject({ code: 'ERR_FILE_UNREADABLE' })
  })
})

describe('outputFile', () => {
  it('stands in its place only after the commit, readable to its owner alone', async () => {
    const path = freshPath()
    const output = await outputFile(path)
    await output.write(bytesOf('hello '))
    await output.write(new Uint8Array(1 << 20).fill(32))
    const source = await output.finish('x')
    expect(source.size).toBe(6 + (1 << 20))
    expect(Buffer.from(await source.read(0, 5)).toString()).toBe('hello')
    expect(existsSync(path)).toBe(false)
    await (await output.commit()).keep()
    expect(readFileSync(path).length).toBe(source.size)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    await output.dispose()
    expect(readdirSync(dirname(path))).toEqual(['a.har'])
  })

  it('leaves nothing behind when it is given up', async () => {
    const path = freshPath()
    const output = await outputFile(path)
    await output.write(bytesOf('half'))
    await output.dispose()
    expect(readdirSync(dirname(path))).toEqual([])
  })

  it('refuses a file that is there, also one that came during the work', async () => {
    const path = freshPath('a.har', 'old')
    await expect(outputFile(path)).rejects.toMatchObject({ code: 'ERR_OUTPUT_EXISTS' })
    const late = freshPath()
    const output = await outputFile(late)
    await output.write(bytesOf('new'))
    writeFileSync(late, 'somebody else')
    await expect(output.commit()).rejects.toMatchObject({ code: 'ERR_OUTPUT_EXISTS' })
    await output.dispose()
    expect(readFileSync(late, 'utf8')).toBe('somebody else')
    expect(readdirSync(dirname(late))).toEqual(['a.har'])
  })

  it('never takes the place of a folder or a device', async () => {
    const folder = dirname(freshPath())
    await expect(outputFile(folder, { replace: true })).rejects.toMatchObject({
      code: 'ERR_OUTPUT_UNWRITABLE',
    })
    if (process.platform === 'win32') return
    await expect(outputFile('/dev/null', { replace: true })).rejects.toMatchObject({
      code: 'ERR_OUTPUT_UNWRITABLE',
    })
  })

  it('writes to the file that a link leads to, and the link stays', async () => {
    const path = freshPath('real.har', 'old')
    const name = join(dirname(path), 'link.har')
    symlinkSync(path, name)
    const output = await outputFile(name, { replace: true })
    await output.write(bytesOf('new'))
    await commitTogether([output])
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(dirname(path)).sort()).toEqual(['link.har', 'real.har'])
  })

  it('says that the folder is missing', async () => {
    const path = join(freshPath(), 'b.har')
    await expect(outputFile(path)).rejects.toMatchObject({ code: 'ERR_OUTPUT_UNWRITABLE' })
  })
})

describe('commitTogether', () => {
  it('brings back what stood there when a later file cannot be put in its place', async () => {
    const first = freshPath('first', 'old first')
    const second = freshPath('second')
    const outputs = [await outputFile(first, { replace: true }), await outputFile(second)]
    for (const output of outputs) await output.write(bytesOf('new'))
    writeFileSync(second, 'somebody else')
    await expect(commitTogether(outputs)).rejects.toMatchObject({ code: 'ERR_OUTPUT_EXISTS' })
    for (const output of outputs) await output.dispose()
    expect(readFileSync(first, 'utf8')).toBe('old first')
    expect(readdirSync(dirname(first))).toEqual(['first'])
    expect(readFileSync(second, 'utf8')).toBe('somebody else')
  })

  it('takes back a file that was new', async () => {
    const first = freshPath('first')
    const second = freshPath('second')
    const outputs = [await outputFile(first), await outputFile(second)]
    writeFileSync(second, 'somebody else')
    await expect(commitTogether(outputs)).rejects.toMatchObject({ code: 'ERR_OUTPUT_EXISTS' })
    for (const output of outputs) await output.dispose()
    expect(readdirSync(dirname(first))).toEqual([])
  })
})

describe('isSameFile', () => {
  it('sees through links, hard and soft, and through other spellings', async () => {
    const path = freshPath('a.har', 'x')
    const folder = dirname(path)
    linkSync(path, join(folder, 'hard'))
    symlinkSync(path, join(folder, 'soft'))
    writeFileSync(join(folder, 'other'), 'x')
    const file = await openFile(path)
    for (const name of ['a.har', 'hard', 'soft', './x/../a.har']) {
      const there = name.includes('x/')
        ? `${folder}/../${folder.split('/').at(-1)}/a.har`
        : join(folder, name)
      expect(await isSameFile(there, file.identity)).toBe(true)
    }
    expect(await isSameFile(join(folder, 'other'), file.identity)).toBe(false)
    await file.close()
  })

  it('compares places where nothing stands yet', async () => {
    const folder = dirname(freshPath())
    const link = `${folder}-link`
    symlinkSync(folder, link)
    expect(await isSamePlace(join(folder, 'new'), join(link, 'new'))).toBe(true)
    expect(await isSamePlace(join(folder, 'new'), join(link, 'other'))).toBe(false)
  })
})
