import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { captureFolders, SECRETS } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()

describe('miss', () => {
  it('prints a report without the value, as Markdown and as JSON, and writes nothing', async () => {
    const { folder, path } = capture()
    const args = ['miss', path, '/log/entries/1/request/postData/text', '--layer', 'json:/password']
    const { code, out } = await haruspex(args)
    expect([code, out]).toEqual([0, expect.stringMatching(/^## A value was not removed\n/)])
    expect(out).toContain('- pointer: `/log/entries/1/request/postData/text`')
    const json = JSON.parse((await haruspex([...args, '--json'])).out)
    expect(json).toMatchObject({ schema: 'haruspex.miss/1', area: 'request-body', length: '3' })
    const secret = SECRETS[2]
    for (let at = 0; at + 4 <= secret.length; at++) {
      expect(out + JSON.stringify(json)).not.toContain(secret.slice(at, at + 4))
    }
    expect(readdirSync(folder)).toEqual(['session.har'])
  })

  it('says when there is no value', async () => {
    const { path } = capture()
    const { code, err } = await haruspex(['miss', path, '/log/entries/1/request'])
    expect([code, err]).toEqual([2, expect.stringContaining('ERR_NO_VALUE')])
  })
})
