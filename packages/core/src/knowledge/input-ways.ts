import type { LocalText } from './local-text.ts'

/** Where a guided run is read: what it lacks is given in another way there. */
export type Surface = 'terminal' | 'workbench'

/** What texts of playbooks say as `{howWorking}` and so on. */
export type InputWay = 'howWorking' | 'howErrorText' | 'howAt' | 'howKnowledge'

export const INPUT_WAYS: Readonly<Record<Surface, Readonly<Record<InputWay, LocalText>>>> = {
  terminal: {
    howWorking: { en: '`--working <file>`', zh: '`--working <文件>`' },
    howErrorText: { en: '`--error-text-from <file>`', zh: '`--error-text-from <文件>`' },
    howAt: {
      en: 'Say when the problem happened (`--at`) to have this checked.',
      zh: '请给出问题发生的时间（`--at`）以便核对。',
    },
    howKnowledge: { en: '`--knowledge`', zh: '`--knowledge`' },
  },
  workbench: {
    howWorking: {
      en: 'open it beside this one, and choose it above',
      zh: '在旁边打开该抓包，并在上方选择它',
    },
    howErrorText: { en: 'put it into the field above', zh: '填入上方的输入框' },
    howAt: {
      en: 'Compare that with the time of the complaint.',
      zh: '请与问题发生的时间对照。',
    },
    howKnowledge: {
      en: 'on the command line: `--knowledge`',
      zh: '在命令行中：`--knowledge`',
    },
  },
}
