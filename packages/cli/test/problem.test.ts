import { HaruspexError, texts } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { exitCodeOf, problemText } from '../src/problem.ts'

const english = (error: unknown) => problemText(error, texts('en'), true)
const chinese = (error: unknown) => problemText(error, texts('zh'), false)

describe('an error for people', () => {
  it('says what it looks like, what to do, and the code', () => {
    const error = new HaruspexError('ERR_FILE_NOT_FOUND', 'There is no file a.har. Check the name.', {
      path: 'a.har',
    })
    expect(english(error)).toBe('haruspex: There is no file a.har. Check the name.\n  ERR_FILE_NOT_FOUND\n')
    expect(chinese(error)).toBe(
      'haruspex: 没有这个文件。\n  文件：a.har\n  请检查文件名和文件夹。\n  ERR_FILE_NOT_FOUND\n',
    )
  })

  it('never repeats the message of an error that is not ours: it may quote the capture', () => {
    const secret = 'hunter2-of-jane'
    const errors = [
      new SyntaxError(`Unexpected token in "${secret}"`),
      new TypeError(`x\n    at ${secret} (/tmp/${secret}.js:1:1)`),
      Object.assign(new Error(secret), { code: `${secret}` }),
      secret,
      { message: secret },
    ]
    for (const error of errors) {
      expect(english(error)).not.toContain(secret)
      expect(english(error)).toContain('ERR_INTERNAL')
      expect(chinese(error)).not.toContain(secret)
    }
    expect(english(errors[0])).toMatch(/SyntaxError, problem\.test\.ts:\d+/)
  })

  it('cannot move the cursor, whatever the file is called', () => {
    const error = new HaruspexError('ERR_FILE_NOT_FOUND', 'There is no file \u001b[2J\u202e.', {})
    expect(english(error)).not.toMatch(/[\u001b\u202e]/)
  })

  it('has the exit code that scripts go by', () => {
    const codeOf = (code: ConstructorParameters<typeof HaruspexError>[0]) =>
      exitCodeOf(new HaruspexError(code, ''))
    expect(codeOf('ERR_USAGE')).toBe(2)
    expect(codeOf('ERR_NOT_A_HAR')).toBe(2)
    expect(codeOf('ERR_NOT_SANITIZED')).toBe(3)
    expect(codeOf('ERR_NOT_VERIFIED')).toBe(3)
    expect(codeOf('ERR_RECEIPT')).toBe(3)
    expect(codeOf('ERR_INTERRUPTED')).toBe(130)
    expect(exitCodeOf(new Error())).toBe(2)
  })
})
