import fc from 'fast-check'

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 3 })

const hexUnit = fc
  .integer({ min: 0, max: 0xffff })
  .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
  .chain((text) => fc.constantFrom(text, text.toUpperCase().replace('\\U', '\\u')))

const stringPiece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => JSON.stringify(text).slice(1, -1)),
  fc.string({
    unit: fc.constantFrom('a', '/', '{', ']', ',', ':', '\u007f', 'é', '張', '😀', '\u2028'),
    maxLength: 40,
  }),
  fc.constantFrom(
    '\\"',
    '\\\\',
    '\\/',
    '\\b',
    '\\f',
    '\\n',
    '\\r',
    '\\t',
    '\\ud800',
    '\\udc00\\ud800',
    '\\u0000',
  ),
  hexUnit,
)

export const stringText = fc.array(stringPiece, { maxLength: 6 }).map((pieces) => `"${pieces.join('')}"`)

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 25 })
export const numberText = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(
      fc.constant('0'),
      digits.map((text) => text.replace(/^0+/, '') || '0'),
    ),
    fc.option(digits, { nil: undefined }),
    fc.option(
      fc.tuple(
        fc.constantFrom('e', 'E', 'e+', 'E-'),
        digits.map((text) => text.slice(0, 3)),
      ),
      { nil: undefined },
    ),
  )
  .map(([sign, whole, fraction, exponent]) => {
    return `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}${exponent?.join('') ?? ''}`
  })

const keyText = fc.oneof(
  stringText,
  fc.constantFrom(
    '"__proto__"',
    '"constructor"',
    '"a"',
    '"\\u0061"',
    '"entries"',
    '"log"',
    '"1"',
    '""',
    '"\\ufeffa"',
  ),
)

/** JSON texts of every odd layout: white space anywhere, escapes, duplicate keys, big numbers, lone surrogates. */
export const documentText: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc
    .oneof(
      { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
      fc.oneof(numberText, stringText, fc.constantFrom('true', 'false', 'null')),
      fc
        .array(fc.tuple(space, tie('value')), { maxLength: 6 })
        .map((items) => `[${items.map(([gap, item]) => `${gap}${item}`).join(',')}]`),
      fc
        .array(fc.tuple(space, keyText, space, tie('value')), { maxLength: 6 })
        .map((rows) => `{${rows.map(([a, key, b, value]) => `${a}${key}${b}:${b}${value}${a}`).join(',')}}`),
      fc.constantFrom('[ ]', '{\n}', '[]', '{}'),
    )
    .chain((text) => fc.tuple(space, space).map(([before, after]) => `${before}${text}${after}`)),
})).value

const replacement = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'{}[],:"\\/ \n\r\t0123456789eE+-.truefalsn\u0000\u001f\u007f'),
    maxLength: 3,
  }),
  fc.string({ unit: 'binary', maxLength: 2 }),
)

/** Documents with pieces taken out, put in or exchanged; some are still JSON. */
export const mutatedText: fc.Arbitrary<string> = fc
  .tuple(
    documentText,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), replacement), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, edits]) => {
    let characters = Array.from(text)
    for (const [place, removed, inserted] of edits) {
      const at = place % (characters.length + 1)
      characters = [...characters.slice(0, at), inserted, ...characters.slice(at + removed)]
    }
    // As bytes and back: no lone surrogates.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(characters.join('')))
  })

/** Lengths of chunks, to go round. */
export const chunkSizes: fc.Arbitrary<number[]> = fc.oneof(
  fc.constant<number[]>([1]),
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
  fc.array(fc.integer({ min: 1, max: 1 << 22 }), { minLength: 1, maxLength: 4 }),
)
