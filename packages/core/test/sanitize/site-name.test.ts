import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Layer } from '../../src/sanitize/layer.ts'
import { secretPlace } from '../../src/sanitize/site-name.ts'

const names = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aZ_$09.[]%-/ ="é~'), maxLength: 90 }),
  fc.string({ unit: fc.constantFrom(...'aZ_9-'), minLength: 60, maxLength: 70 }),
)
const layerOf = (text: string): Layer => {
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'))
  return new Layer(bytes, 0, new Layer(bytes, 0, undefined, ''), 'text')
}

test('a value is called what stands before the sign of equality, at most 64 characters of it', () => {
  fc.assert(
    fc.property(names, fc.constantFrom('=', '="', "='", '', ':'), (name, sign) => {
      const text = name + sign
      const written = /=["']?$/.exec(text)?.[0]
      const asked =
        written === undefined
          ? undefined
          : /[A-Za-z_$][\w.$[\]%-]{0,63}$/.exec(text.slice(0, text.lastIndexOf('=')))?.[0]
      expect(secretPlace(layerOf(`${text}value`), text.length).name).toBe(asked)
    }),
    { numRuns: 5000 },
  )
})

test('a literal is called by the last step of its pointer that is no place in a list', () => {
  const step = fc.constantFrom('', '1', '123456789', '1234567890', 'a', '~1b~0', 'x-y')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      const asked = steps.findLast((each) => each !== '' && !/^\d{1,9}$/.test(each))
      const pointer = steps.join('/')
      const unescaped = asked?.replaceAll('~1', '/').replaceAll('~0', '~')
      expect(secretPlace(layerOf('value'), 0, pointer).literalName).toBe(unescaped)
    }),
  )
})
