import { describe, expect, it } from 'vitest'
import { textAfter } from './text-after.ts'

const part = (head: string, body: string): string => `${head}\r\n\r\n${body}\r\n`
const field = (name: string, more = ''): string => `Content-Disposition: form-data; name="${name}"${more}`

describe('multipart bodies', () => {
  it.each([
    ['from the first line on', `--b1\r\n${part(field('password'), 'walnut')}--b1--\r\n`],
    [
      'with a preamble',
      `This is a message in parts.\r\n--b1\r\n${part(field('password'), 'walnut')}--b1--\r\n`,
    ],
    ['with line feeds alone', `--b1\r\n${part(field('password'), 'walnut')}--b1--\r\n`.replaceAll('\r', '')],
    [
      'with a name without quotes',
      `--b1\r\n${part('Content-Disposition: form-data; name=password', 'walnut')}--b1--`,
    ],
    [
      'with an extended name',
      `--b1\r\n${part("Content-Disposition: form-data; name*=utf-8''password", 'walnut')}--b1--`,
    ],
    ['cut short', `--b1\r\n${field('password')}\r\n\r\nwaln`],
    ['without a telling header', `--b1\r\nX-Part: 1\r\n\r\npassword=walnut\r\n--b1\r\n\r\nx\r\n--b1--\r\n`],
    [
      'nested',
      `--b1\r\n${part('Content-Type: multipart/mixed; boundary=b2', `--b2\r\n${part(field('pin'), 'walnut')}--b2--`)}--b1--\r\n`,
    ],
    ['with a file', `--b1\r\n${part(field('f', '; filename="a.env"'), 'API_KEY=walnut\nX=1')}--b1--\r\n`],
    [
      'with requests',
      `--b1\r\n${part('Content-Type: application/http', 'GET /x?token=walnut HTTP/1.1\r\nAuthorization: Bearer walnut')}--b1--\r\n`,
    ],
    [
      'in quoted-printable',
      `--b1\r\n${part(`${field('f')}\r\nContent-Transfer-Encoding: quoted-printable`, 'a=3D1&pass=\r\nword=3Dwal=\r\nnut')}--b1--\r\n`,
    ],
  ])('%s', async (_, text) => {
    const after = await textAfter(text)
    expect(after).not.toMatch(/waln/)
    expect(after).toMatch(/‹\w+›/)
  })

  it('base64 in lines is opened as one, and written in one', async () => {
    const lines = Buffer.from('{"password":"walnut","page":2}').toString('base64').replace(/.{16}/g, '$&\r\n')
    const head = `${field('f')}\r\nContent-Transfer-Encoding: base64`
    const after = await textAfter(`--b1\r\n${part(head, lines)}--b1--\r\n`)
    const body = after.split('\r\n\r\n')[1]?.split('\r\n--')[0] ?? ''
    expect(Buffer.from(body, 'base64').toString()).toMatch(/^\{"password":"hsx_password_\w{13}","page":2\}$/)
  })

  it('names of parts and files, types and boundaries stay', async () => {
    const text = `--b1\r\n${part(`${field('avatar', '; filename="token.png"')}\r\nContent-Type: text/plain`, 'hello')}--b1--\r\n`
    expect(await textAfter(text)).toBe(text)
  })

  it.each([
    '---\npassword_policy: strict\n---\nb: 1\n',
    '-- a comment\nselect 1\n-- a comment\n',
    '--- a/x\n+++ b/x\n',
  ])('is not what %j is', async (text) => {
    expect(await textAfter(text)).toBe(text)
  })
})
