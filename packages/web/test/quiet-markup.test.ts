import { expect, it } from 'vitest'
import { withoutHandlers, withoutRequests } from '../src/details/body/quiet-markup.ts'

it('takes event handlers out of tags, and leaves the text between them', () => {
  const quiet = withoutHandlers(`<body onload="go()"><a id="x"onclick='a()' ONMOUSEOVER = b>on time = 5</a>`)
  expect(quiet).not.toMatch(/onload|onclick|onmouseover/i)
  expect(quiet).toContain('>on time = 5</a>')
  expect(quiet).toContain('id="x"')
})

it('takes out of a style what would be fetched, and leaves what it holds', () => {
  const style = `@import "a.css"; a { color: red; background: url( "/b.png" ) } b { background: url('data:image/png;base64,AA') }`
  expect(withoutRequests(style)).toBe(
    ` a { color: red; background: none } b { background: url('data:image/png;base64,AA') }`,
  )
})

it('take time that grows with the length alone, whatever a page repeats', () => {
  for (const part of ['<a', 'url(', 'url("', 'url( ', '@import ', '<a onload']) {
    const long = part.repeat(300_000)
    const begun = performance.now()
    withoutHandlers(long)
    withoutRequests(long)
    expect(performance.now() - begun, part).toBeLessThan(5000)
  }
})
