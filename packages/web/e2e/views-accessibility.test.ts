import { expect, it } from 'vitest'
import { axeViolations } from './harness/axe.ts'
import { demo } from './harness/places.ts'
import { describeWorkbench } from './harness/workbench.ts'

const VIEWS = [
  ['u', '1. Open admin.calling.example'],
  ['e', 'Calls of one method'],
  ['l', 'Asks for the current state'],
] as const

describeWorkbench('what axe finds on the views of the rail', (open) => {
  it.each(['light', 'dark'] as const)('is nothing, %s', async (theme) => {
    const { page, settled } = await open({ theme, captures: [demo('tour')], reducedMotion: true })
    const isWithoutFault = async () => {
      await page.mouse.move(1, 1)
      expect(await axeViolations(page)).toEqual([])
    }
    await settled()
    await page.getByRole('button', { name: 'Show the evidence' }).click()
    await page.getByRole('button', { name: 'Tracking IDs' }).click()
    await isWithoutFault()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Playbooks' }).click()
    await page.getByRole('button', { name: /^The general steps/ }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await isWithoutFault()
    for (const [key, ready] of VIEWS) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.getByText(ready).first().waitFor()
      await isWithoutFault()
    }
    await page.getByRole('tab', { name: 'Phases' }).click()
    await page.getByText('Six TCP connections').first().waitFor()
    await isWithoutFault()
  })
})
