import { expect, it } from 'vitest'
import { captureFolder, harOf } from './harness/captures.ts'
import { copied } from './harness/clipboard.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const tour = [demo('tour')]
const capture = captureFolder()

describeWorkbench('bodies in the details', (open) => {
  it('show JSON as a tree that the keyboard walks, searches and names, and as a table', async () => {
    const { page, settled } = await open({ captures: tour, hash: '#view=requests&request=10&tab=preview' })
    await settled()
    const tree = page.getByRole('tree')
    await tree.getByRole('treeitem', { name: /items/ }).first().click()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    const first = tree.getByRole('treeitem').first()
    if ((await first.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const path = await copied(page, () => page.getByRole('button', { name: 'Copy JSONPath' }).click())
    expect(path).toBe('$.items[0].id')
    await page.getByRole('searchbox', { name: 'Find' }).fill('Leipzig')
    await page.getByText('1 of 1').waitFor()
    await tree.getByRole('treeitem', { name: /Leipzig/, selected: true }).waitFor()
    await page.getByRole('radio', { name: 'Table' }).click()
    await page.getByRole('columnheader', { name: 'callingEnabled' }).waitFor()
  })

  it('show what was sent: a form, GraphQL, parts with a file; and what came: XML, an image, bytes', async () => {
    const { page, settled } = await open({ captures: tour, hash: '#view=requests&request=7&tab=payload' })
    await settled()
    await page.getByText('grant_type', { exact: true }).waitFor()
    const goTo = (request: number, tab: string) =>
      page.evaluate((hash) => location.assign(hash), `#view=requests&request=${request}&tab=${tab}`)
    await goTo(9, 'payload')
    await page.getByText('FORBIDDEN').waitFor()
    await goTo(19, 'payload')
    await page.getByRole('heading', { name: 'Parts' }).waitFor()
    await goTo(20, 'preview')
    await page.getByRole('treeitem').first().waitFor()
    await goTo(5, 'preview')
    await page.getByRole('img', { name: 'Image of the response' }).waitFor()
    await goTo(5, 'response')
    await page.getByText(/89 50 4e 47/).waitFor()
    await goTo(18, 'messages')
    await page.getByRole('searchbox', { name: 'Filter messages' }).fill('pong')
    await page.getByText('1 of 6').waitFor()
    await goTo(1, 'cookies')
    await page.getByRole('list', { name: 'Set by the response' }).getByText('HttpOnly').waitFor()
  })

  it('show a page that neither runs nor fetches anything', async () => {
    const path = capture('page.har', pageHar())
    const { page, settled, requests, errors } = await open({
      captures: [path],
      hash: '#view=requests&request=0&tab=preview',
    })
    await settled()
    const frame = page.getByTitle('Page without scripts and network')
    await frame.waitFor()
    expect(await frame.getAttribute('sandbox')).toBe('')
    const content = page.frameLocator('iframe')
    await content.getByText('Press me').click()
    await content.getByText('Still here').waitFor()
    await page.waitForTimeout(1200)
    expect(await page.title()).toBe('Haruspex')
    expect(requests.filter((url) => url.includes('evil.example'))).toEqual([])
    // What the policies stopped while the text was read is told in the console, and nothing else.
    expect(errors.filter((error) => !error.includes('The action has been blocked'))).toEqual([])
  })
})

/** A page that tries to get out in every way that HTML has. */
function pageHar(): string {
  const evil = 'https://evil.example'
  const html = `<!doctype html><html><head><meta http-equiv="refresh" content="1;url=${evil}/refresh">
    <base href="${evil}/"><link rel="preconnect" href="${evil}"><link rel="stylesheet" href="${evil}/style.css">
    <script>top.document.title = 'owned'</script></head><body onload="top.document.title = 'owned'">
    <img src="${evil}/image.png" srcset="${evil}/2x.png 2x" onerror="top.document.title = 'owned'">
    <iframe src="${evil}/frame"></iframe><object data="${evil}/object"></object><video poster="${evil}/v"></video>
    <form action="${evil}/form"><button>Send</button></form><a href="${evil}/link" ping="${evil}/ping">Press me</a>
    <svg><image href="${evil}/svg.png"/></svg><p>Still here</p></body></html>`
  const har = JSON.parse(harOf(1))
  har.log.entries[0].response.content = { size: html.length, mimeType: 'text/html', text: html }
  return JSON.stringify(har)
}
