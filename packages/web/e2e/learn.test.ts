import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']
const HEADERS = [
  ['Host', 'User-Agent', 'Accept', 'Accept-Encoding', 'Authorization', 'Cookie', 'Content-Type', 'Referer'],
  ['Content-Length', 'Cache-Control', 'Server', 'Set-Cookie', 'Date', 'Location', 'ETag', 'Content-Encoding'],
  ['Access-Control-Allow-Origin'],
].flat()

describeWorkbench('Learn', (open) => {
  it('is there before a capture is: what a HAR is, and the table of methods with its footnote', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: /^Learn to read one/ }).click()
    const table = page.getByRole('table', { name: 'Methods' })
    await table.waitFor()
    for (const method of METHODS) await table.getByRole('button', { name: method, exact: true }).waitFor()
    for (const column of ['Safe', 'Idempotent', 'Typical use', 'Request body', 'Response body']) {
      await table.getByRole('columnheader', { name: column }).waitFor()
      await page.getByRole('term').filter({ hasText: column }).waitFor()
    }
    const patch = table.getByRole('row', { name: /^PATCH/ })
    expect(await patch.getByRole('cell').allTextContents()).toEqual([
      'PATCH',
      'Applies the enclosed changes to a resource.',
      'no',
      'no *',
      'update in part',
      'yes',
      'yes',
    ])
    await page.getByText(/^\* By the standard PATCH is neither safe nor idempotent/).waitFor()
    await page.getByRole('tab', { name: 'What a HAR is' }).click()
    await page.getByText('a log of all network activity between a browser and a website').waitFor()
    await page.getByRole('button', { name: 'Open a capture' }).click()
    await page.getByRole('heading', { name: 'Open a capture' }).waitFor()
  })

  it('explains headers with examples, phases with reasons, statuses and errors, each at an address', async () => {
    const { page } = await open({ captures: [demo('shop')], hash: '#/learn/header/etag' })
    const entry = (name: string) =>
      page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
    await entry('ETag').getByText('ETag: "33a64df5"').waitFor()
    expect(await entry('ETag').getAttribute('aria-current')).toBe('location')
    for (const header of HEADERS) {
      expect(await entry(header).getByText(`${header}: `).count(), header).toBe(1)
    }
    await page.getByRole('searchbox', { name: 'Find in Headers' }).fill('preflight')
    await expect.poll(() => entry('Access-Control-Max-Age').count()).toBe(1)
    expect(await entry('ETag').count()).toBe(0)

    await page.getByRole('tab', { name: 'Phases' }).click()
    expect(await page.getByRole('article').count()).toBe(11)
    await entry('Queueing').getByText('Six TCP connections to this origin are open already').waitFor()

    await page.goto(`${page.url().split('#')[0]}#/learn/net-error/ERR_BLOCKED_BY_CLIENT`)
    await entry('net::ERR_BLOCKED_BY_CLIENT')
      .getByRole('button', { name: 'Requests of this capture' })
      .click()
    await expect.poll(() => page.getByRole('row', { name: /Blocked/ }).count()).toBe(1)
  })
})
