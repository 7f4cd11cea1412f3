import { describe, expect, it } from 'vitest'
import { cellsOf, inColumns } from '../src/columns.ts'

describe('columns', () => {
  it('stand under one another in both languages: a Chinese letter takes two cells', () => {
    expect(cellsOf('调用 a')).toBe(6)
    expect(
      inColumns(
        [
          ['调用', '名', 'x'],
          ['12345', 'a', ''],
        ],
        1,
      ),
    ).toEqual([' 调用  名  x', '12345  a'])
  })
})
