import { expect, it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { longestTask } from './harness/long-tasks.ts'
import { describeWorkbench } from './harness/workbench.ts'

const capture = captureFolder()
/** Long enough that the reading can be watched, short enough for a test. */
const long = capture('long.har', harOf(20_000, 3000))

describeWorkbench('reading a long capture', (open) => {
  it('tells of bytes and requests, and can be cancelled and begun anew', async () => {
    const { page, pick } = await open()
    // What a person sees for a moment is kept, so that the test does not have to be as quick.
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      new MutationObserver(() => {
        const bar = document.querySelector('[role=progressbar]')
        if (bar) seen.push(`${bar.getAttribute('aria-valuetext')} ${document.body.textContent}`)
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    await pick(long)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Reading was cancelled.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('grid').waitFor()
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    expect(seen.join('\n')).toMatch(/\d+ MB of 6\d MB/)
    expect(seen.join('\n')).toMatch(/[1-9][\d,]* requests so far/)
    expect(seen.join('\n')).toMatch(/The first requests in the file.*app\.example/)
  })

  it('shows rows long before the diagnosis is done, and never blocks the page for long', async () => {
    const { page, pick, rows } = await open()
    await pick(long)
    await rows.first().waitFor()
    await page.getByText(/20,?000 of 20,?000/).waitFor()
    // Parsing 60 MB on the page's own thread takes longer, on a busy machine several times as long.
    expect(await longestTask(page)).toBeLessThan(600)
  })
})
