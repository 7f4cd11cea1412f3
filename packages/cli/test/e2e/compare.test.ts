import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aHar, captureFolders, harEntry, MARKER, SECRETS } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const folderFor = captureFolders()
const page = (forbidden: boolean, host = 'shop.example.com') =>
  aHar([
    harEntry({ second: 1, url: `https://${host}/` }),
    harEntry({
      second: 2,
      url: `https://${host}/api/${MARKER}/options`,
      body: `{"reach":{"forbidden":${forbidden}}}`,
    }),
    harEntry({ second: 3, url: `https://${host}/api/${MARKER}/cart/lines`, body: '{"lines":[]}' }),
  ])

/** Two captures in a folder of their own. */
function aPair(host?: string) {
  const { folder, path } = folderFor(page(false), 'works.har')
  const broken = join(folder, 'fails.har')
  writeFileSync(broken, page(true, host))
  return { folder, working: path, broken }
}

describe('haruspex compare', () => {
  it('tells the field that differs, where it stands and what to look at, and no secret', async () => {
    const { working, broken } = aPair()
    const { code, out, err } = await haruspex(['compare', working, broken])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('$.reach.forbidden is true, and false in the working capture')
    expect(out).toContain('/log/entries/1/response/content/text  /reach/forbidden')
    expect(out).toContain('Next: ')
    for (const secret of SECRETS) expect(out).not.toContain(secret)
  })

  it('speaks Chinese, and leaves names as they are', async () => {
    const { working, broken } = aPair()
    const { out } = await haruspex(['compare', working, broken, '--lang', 'zh'])
    expect(out).toContain('响应中有一个开关不同：$.reach.forbidden 为 true')
  })

  it('gives a program all of it, and the exit code that was asked for', async () => {
    const { working, broken } = aPair()
    const { code, out } = await haruspex(['compare', working, broken, '--json', '--fail-on', 'error'])
    expect(code).toBe(1)
    const { schema, differences, requests } = JSON.parse(out)
    expect(schema).toBe('haruspex.compare/1')
    expect(requests).toEqual({ pairs: 3, onlyWorking: 0, onlyBroken: 0 })
    expect(differences[0]).toMatchObject({
      kind: 'flag',
      broken: { entry: 1, below: '/reach/forbidden', value: true },
    })
    expect((await haruspex(['compare', working, working, '--fail-on', 'note'])).code).toBe(0)
  })

  it('finds the hosts of another environment, or takes those that are given', async () => {
    const { working, broken } = aPair('shop.staging.example.com')
    const found = await haruspex(['compare', working, broken])
    expect(found.out).toContain('shop.example.com ↔ shop.staging.example.com  (the same endpoints)')
    const map = 'shop.example.com=shop.staging.example.com,nowhere.example=x.example'
    const given = await haruspex(['compare', working, broken, '--map', map])
    expect(given.out).toContain('(given)')
    expect(given.err).toContain('nowhere.example')
  })

  it('writes a report as Markdown or JSON, over nothing that is there', async () => {
    const { folder, working, broken } = aPair()
    const report = join(folder, 'comparison.md')
    expect((await haruspex(['compare', working, broken, '--report', report])).code).toBe(0)
    expect(readFileSync(report, 'utf8')).toMatch(/^# Comparison\n[\s\S]*\$\.reach\.forbidden/)
    const again = await haruspex(['compare', working, broken, '--report', report])
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('ERR_OUTPUT_EXISTS')])
    expect((await haruspex(['compare', working, broken, '--report', report, '--force'])).code).toBe(0)
    const json = join(folder, 'comparison.json')
    await haruspex(['compare', working, broken, '--report', json])
    expect(JSON.parse(readFileSync(json, 'utf8')).schema).toBe('haruspex.compare/1')
    const over = await haruspex(['compare', working, broken, '--report', broken.replace('.har', '.sarif')])
    expect([over.code, existsSync(broken.replace('.har', '.sarif'))]).toEqual([2, false])
  })

  it('never writes over what it reads', async () => {
    const { folder, working } = aPair()
    const broken = join(folder, 'fails.json')
    writeFileSync(broken, page(true))
    const { code, err } = await haruspex(['compare', working, broken, '--report', broken, '--force'])
    expect([code, err]).toEqual([2, expect.stringContaining('ERR_OUTPUT_IS_INPUT')])
    expect(readFileSync(broken, 'utf8')).toBe(page(true))
  })

  it('reads one of them from stdin, and says which file is none', async () => {
    const { folder, working, broken } = aPair()
    const { out } = await haruspex(['compare', '-', broken], { input: page(false) })
    expect(out).toContain('$.reach.forbidden')
    const bad = join(folder, 'bad.har')
    writeFileSync(bad, 'no har')
    const { code, err } = await haruspex(['compare', working, bad])
    expect([code, err]).toEqual([2, expect.stringMatching(/bad\.har: [\s\S]*ERR_NOT_A_HAR/)])
  })

  it.each([
    [['compare', 'a.har'], 'compare needs'],
    [['compare', '-', '-'], 'stdin'],
    [['compare', 'a.har', 'b.har', '--map', 'a'], '--map takes hosts'],
    [['compare', 'a.har', 'b.har', '--report', 'x.txt'], '.md, .json'],
    [['compar', 'a', 'b'], 'Did you mean compare?'],
  ])('refuses %j', async (args, says) => {
    const { code, err } = await haruspex(args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })
})
