import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { playbookView } from '../../src/flow/playbooks/playbook-view.ts'
import { runPlaybook } from '../../src/flow/playbooks/run-playbook.ts'
import { builtInKnowledge } from '../../src/knowledge/built-in.ts'
import { PLAYBOOK_IDS } from '../../src/knowledge/knowledge-schema.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { LANGUAGES } from '../../src/text/catalogue.ts'
import { testRuntime } from '../runtime.ts'

const story = new Uint8Array(readFileSync(new URL('../../../cli/demo/shop.har', import.meta.url)))
const runs = PLAYBOOK_IDS.map((id) => runPlaybook(memorySource(story, 'shop.har'), id, testRuntime))

describe('what a playbook lacks', () => {
  it('is given in the terminal by a flag', async () => {
    const drafts = (await Promise.all(runs)).map(
      (report) => playbookView(report, builtInKnowledge, 'en', 'terminal').draft,
    )
    expect(drafts.join()).toContain('`--working <file>`')
    expect(drafts.join()).toContain('`--error-text-from <file>`')
    expect(drafts.join()).toContain('`--at`')
  })

  it.each(LANGUAGES)(
    'is given in the workbench by what stands there, and by no flag (%s)',
    async (language) => {
      const drafts = (await Promise.all(runs)).map(
        (report) => playbookView(report, builtInKnowledge, language, 'workbench').draft,
      )
      for (const draft of drafts) expect(draft).not.toMatch(/--(?:working|error-text-from|at)\b/)
      expect(drafts.join()).toMatch(/open it beside this one|在旁边打开该抓包/)
      expect(drafts.join()).toMatch(/the field above|上方的输入框/)
    },
  )
})
