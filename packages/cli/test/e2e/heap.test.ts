import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aHar, captureFolders, harEntry, MARKER } from './a-capture.ts'
import { haruspex } from './haruspex.ts'

const capture = captureFolders()

/** Has a program tell the size of V8's young generation, in MB, when it ends. */
const TELL_YOUNG = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  import { getHeapSpaceStatistics } from 'node:v8'
  process.on('exit', () => {
    const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
    writeSync(2, JSON.stringify({ youngMb: young.space_size / 2 ** 20 }))
  })
`)}`

describe('the heap', () => {
  it('keeps its first size for short-lived values, however many come', async () => {
    const body = JSON.stringify({ rows: Array.from({ length: 400 }, (_, i) => ({ id: i, text: MARKER })) })
    const entries = Array.from({ length: 300 }, (_, i) =>
      harEntry({ second: i % 60, url: `https://shop.example.com/rows/${i}`, body }),
    )
    const { folder, path } = capture(aHar(entries))
    const argv = ['sanitize', path, '-o', join(folder, 'copy.har'), '--quiet']
    const { code, err } = await haruspex(argv, { env: { NODE_OPTIONS: `--import=${TELL_YOUNG}` } })
    expect(code).toBe(0)
    // Without a limit it is 16 to 32 MB by then.
    expect((JSON.parse(err) as { youngMb: number }).youngMb).toBeLessThanOrEqual(4)
  })
})
