import { it } from 'vitest'
import { captureFolder } from './harness/captures.ts'
import { describeWorkbench } from './harness/workbench.ts'
import { writtenCapture } from './harness/written-capture.ts'

const write = captureFolder()
const order = {
  method: 'POST',
  url: 'https://shop.example/api/orders',
  request: { 'content-type': 'application/json', 'content-length': '9' },
  sends: '{"cup":1}',
}
const capture = write(
  'repeated.har',
  writtenCapture([
    { url: 'https://shop.example/', type: 'document' },
    { url: 'https://shop.example/api/cups', body: '[]' },
    { ...order, status: 504 },
    { ...order, status: 201, at: 9 },
    { url: 'https://shop.example/api/search', sends: '{"text":"cup"}', at: 12, body: '[]' },
    { method: 'PUT', url: 'https://shop.example/api/cups/1', sends: '{"cup":2}', at: 15 },
  ]),
)

describeWorkbench('sending again', (open) => {
  it.each([
    [1, 'safe to repeat', /Its method only reads/],
    [3, 'not safe to repeat', /it may act again/],
    [5, 'can be repeated with care', /does the same once or twice/],
  ])('of request %i is marked: %s', async (number, mark, why) => {
    const { page, settled } = await open({ captures: [capture], hash: `#view=requests&request=${number}` })
    await settled()
    const panel = page.getByRole('tabpanel')
    await panel.getByText(mark, { exact: true }).waitFor()
    await panel.getByText(why).waitFor()
    await panel.getByRole('link', { name: /what sending again means/ }).click()
    await page.getByRole('heading', { name: 'Safe to replay' }).first().waitFor()
  })

  it.each([
    [3, 'RETRY-04'],
    [4, 'METH-01'],
  ])('or a body on GET, of request %i, is a finding of the request: %s', async (number, code) => {
    const { page, settled } = await open({ captures: [capture], hash: `#view=requests&request=${number}` })
    await settled()
    await page.getByRole('tab', { name: 'Findings' }).click()
    await page.getByRole('article').filter({ hasText: code }).getByText('Evidence in this request').waitFor()
  })
})
