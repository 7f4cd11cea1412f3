import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hexRows } from '../../../src/view/request/hex-window.ts'
import { jsonAt, openJson } from '../../../src/view/request/json-open.ts'
import { jsonPaths } from '../../../src/view/request/json-paths.ts'
import { jsonRows } from '../../../src/view/request/json-rows.ts'
import { searchJson } from '../../../src/view/request/json-search.ts'
import { jsonSummary } from '../../../src/view/request/json-summary.ts'
import type { LineRow, OpenLines } from '../../../src/view/request/line-view.ts'
import { prettyJson } from '../../../src/view/request/pretty-json.ts'
import { prettyXml } from '../../../src/view/request/pretty-xml.ts'
import { csvTable, objectTable } from '../../../src/view/request/table-window.ts'
import { textLines } from '../../../src/view/request/text-lines.ts'
import { openXml, xmlRows } from '../../../src/view/request/xml-tree.ts'

const lineText = ({ indent, parts }: LineRow) => '  '.repeat(indent) + parts.map(({ text }) => text).join('')
const whole = (lines: OpenLines) => lines.window(0, 5000).map(lineText).join('\n')
const many = (lines: OpenLines, size: number) => {
  const rows: LineRow[] = []
  for (let at = 0; at < lines.count; at += size) rows.push(...lines.window(at, size))
  return rows
}

describe('JSON set out anew', () => {
  it('is as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 3, '\t'), (value, space) => {
        const lines = prettyJson(JSON.stringify(value, undefined, space))
        expect(whole(lines)).toBe(JSON.stringify(value, undefined, 2))
      }),
    )
  })

  it('gives the same lines whatever window is asked for, across its kept places', () => {
    const value = Array.from({ length: 900 }, (_, n) => ({ n, deep: [{ x: `a"\\${n}` }, []] }))
    const lines = prettyJson(JSON.stringify(value))
    const expected = JSON.stringify(value, undefined, 2).split('\n')
    expect(lines.count).toBe(expected.length)
    for (const size of [7, 512, 1000]) expect(many(lines, size).map(lineText)).toEqual(expected)
    expect(lines.window(expected.length, 5)).toEqual([])
  })

  it('shows any text without losing a character that is not blank', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'a', ' ') }),
        (text) => {
          const bare = (each: string) => each.replace(/\s/g, '')
          expect(bare(whole(prettyJson(text)))).toBe(bare(text))
        },
      ),
    )
  })

  it('is fast and bounded on large and hostile texts', () => {
    for (const text of [
      '['.repeat(1 << 20),
      '"'.repeat(1 << 20),
      '\\'.repeat(1 << 20),
      `"${'x'.repeat(1 << 22)}"`,
      '{"a":[1,2,3]},'.repeat(1 << 17),
    ]) {
      const lines = prettyJson(text)
      const rows = lines.window(Math.floor(lines.count / 2), 50)
      expect(JSON.stringify(rows).length).toBeLessThan(500_000)
    }
    expect(prettyJson(`["${'x'.repeat(9000)}"]`).window(1, 1)[0]?.cut).toBe(5002)
  }, 10_000)
})

describe('XML', () => {
  const xml = '<?xml version="1.0"?><a k="v"><b>one &amp; two</b><c/><!-- n --><d><e>1</e></d></a>'
  it('is set out with an element on a line, and its text beside it', () => {
    expect(whole(prettyXml(xml)).split('\n')).toEqual([
      '<?xml version="1.0"?>',
      '<a k="v">',
      '  <b>one &amp; two</b>',
      '  <c/>',
      '  <!-- n -->',
      '  <d>',
      '    <e>1</e>',
      '  </d>',
      '</a>',
    ])
    const long = `<r>${'<i><j>x</j></i>'.repeat(2000)}</r>`
    expect(many(prettyXml(long), 333).map(lineText)).toEqual(many(prettyXml(long), 5000).map(lineText))
  })

  it('is read as a tree', () => {
    const tree = openXml(xml)
    const [, root] = xmlRows(xml, tree, 0, 0, 10)
    expect(root).toMatchObject({
      kind: 'element',
      name: 'a',
      attributes: [{ name: 'k', value: 'v' }],
      size: 4,
    })
    expect(xmlRows(xml, tree, root!.node, 0, 10)[0]).toMatchObject({ name: 'b', text: 'one & two' })
  })

  it('never fails, on any text, in time that grows with its length', () => {
    const unit = fc.constantFrom('<', '>', '/', 'a', '"', "'", '!', '-', '?', '[', ']', ' ', '=')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const tree = openXml(text)
        tree.nodes.forEach((_, node) => {
          xmlRows(text, tree, node, 0, 9)
        })
        prettyXml(text).window(0, 99)
      }),
    )
    for (const text of [
      '<'.repeat(1 << 20),
      '<a '.repeat(1 << 18),
      `<a "${'<'.repeat(1 << 20)}`,
      '</a>'.repeat(1 << 18),
      '<!--'.repeat(1 << 18),
    ]) {
      openXml(text)
      prettyXml(text)
    }
  }, 10_000)
})

describe('a JSON value', () => {
  const value = {
    items: [
      { id: 'a', 'odd key': 1 },
      { id: 'b', more: { isEnabled: false } },
    ],
    error: { code: 7 },
    trackingId: 'SHOP_fc71df16-f592-4f5c-a28b-dfad56c2d922_4',
  }
  const open = openJson(JSON.stringify(value), 'json')!

  it('is told by its structure and by what to look at', () => {
    const summary = jsonSummary(open, 'en')
    expect(summary).toMatchObject({
      root: 'object',
      objects: 5,
      arrays: 1,
      values: 6,
      depth: 4,
      partial: false,
    })
    expect(summary.longestArray).toEqual({ path: '$.items', length: 2 })
    expect(summary.tables).toEqual([{ steps: ['items'], path: '$.items', rows: 2 }])
    expect(summary.finds.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'id $.items[0].id',
      'id $.items[1].id',
      'flag $.items[1].more.isEnabled',
      'error $.error',
      'tracking-id $.trackingId',
    ])
  })

  it('is walked, searched and named', () => {
    expect(jsonRows(open.value, ['items'], 1, 5)).toEqual({
      size: 2,
      rows: [{ step: 1, kind: 'object', size: 2, preview: '{id: "b", more: {…}}', cut: false }],
    })
    expect(searchJson(open.value, 'ODD')).toEqual([['items', 0, 'odd key']])
    expect(jsonPaths(['items', 0, 'odd key'])).toEqual({
      jsonPath: `$.items[0]['odd key']`,
      jq: '.items[0]["odd key"]',
      pointer: '/items/0/odd key',
    })
    expect(jsonPaths([3, `it's "x"/~`])).toMatchObject({
      jsonPath: `$[3]['it\\'s "x"/~']`,
      jq: '.[3]["it\'s \\"x\\"/~"]',
      pointer: `/3/it's "x"~1~0`,
    })
    expect(jsonAt(open.value, ['constructor'])).toBeUndefined()
  })

  it('that was cut at any place is read up to there', () => {
    const text = JSON.stringify(value)
    for (let end = 1; end < text.length; end++) {
      const cut = openJson(text.slice(0, end), 'json')
      expect(cut?.partial).toBe(true)
    }
    expect(openJson('{"a":1}}', 'json')).toBeUndefined()
    expect(openJson('[1,{"a":"x","b":"y', 'json')?.value).toEqual([1, { a: 'x' }])
  })

  it('is a table where it is a list of objects', () => {
    const table = objectTable(value.items, 0, 10)
    expect(table).toEqual({
      columns: ['id', 'odd key', 'more'],
      rows: [
        ['a', '1', ''],
        ['b', '', '{…}'],
      ],
      size: 2,
    })
    expect(objectTable(value, 0, 10)).toBeUndefined()
  })

  it('on lines of its own is a list', () => {
    expect(openJson('{"a":1}\n\n{"a":2}\nbroken', 'ndjson')).toMatchObject({
      value: [{ a: 1 }, { a: 2 }],
      partial: true,
    })
  })
})

describe('other windows', () => {
  it('cut a text by lines, at any place', () => {
    const text = Array.from({ length: 1000 }, (_, n) => `line ${n}`).join('\r\n')
    const lines = textLines(text)
    expect(lines.count).toBe(1000)
    expect(lines.window(700, 2).map(lineText)).toEqual(['line 700', 'line 701'])
    expect(textLines('').window(0, 5)).toHaveLength(1)
  })

  it('read separated values with quotes, in pieces', () => {
    const text = 'a;b\r\n"x;""1""";2\r\n3;"two\nlines"\r\n'
    const first = csvTable(text, 0, 1)
    expect(first).toMatchObject({ columns: ['a', 'b'], rows: [['x;"1"', '2']] })
    expect(csvTable(text, first.next!, 5).rows).toEqual([['3', 'two\nlines']])
    csvTable('"'.repeat(1 << 20), 0, 10)
  })

  it('show bytes', () => {
    const bytes = new Uint8Array([...Buffer.from('HARUSPEX reads it'), 0])
    expect(hexRows(bytes, 1, 5)).toEqual([{ offset: 16, hex: ['74', '00'], ascii: 't.' }])
  })
})
