import { expect, it } from 'vitest'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

describeWorkbench('the one file, opened from the disk', (open) => {
  it('opens a capture and makes no request', async () => {
    const { page, pick, settled, requests, errors, address } = await open({ offline: true })
    await pick(demo('shop'))
    await settled()
    await page.getByRole('grid').getByText('checkout').first().click()
    await page.getByRole('tab', { name: 'Headers' }).click()
    await page.getByRole('heading', { name: 'Request headers' }).waitFor()
    const outside = requests.filter((url) => url !== address && !/^(?:blob|data):/.test(url))
    expect(outside).toEqual([])
    expect(errors).toEqual([])
  })

  it('could not make one: its policy forbids it', async () => {
    const { page } = await open({ offline: true })
    const told = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective)),
      )
      await fetch('http://127.0.0.1:9/').catch(() => {})
      return violation
    })
    expect(told).toBe('connect-src')
  })
})
