import { SlidersHorizontal } from 'lucide-react'
import { IconButton } from '../kit/button.tsx'
import { Menu } from '../kit/menu.tsx'
import { choose, THEMES, type Theme, usePreferences } from '../workbench/preferences.ts'
import { useWords } from '../workbench/words.tsx'

/** Names of languages stand in the language itself: whoever needs one can read it. */
const LANGUAGE_NAMES = { en: 'English', zh: '简体中文' } as const

export function SettingsMenu() {
  const { shell } = useWords()
  const { theme, language } = usePreferences()
  return (
    <Menu
      label={shell.settings}
      groups={[
        {
          title: shell.theme,
          selected: theme,
          entries: THEMES.map((id) => ({ id, title: shell.themes[id] })),
          onChoose: (id) => choose({ theme: id as Theme }),
        },
        {
          title: shell.language,
          selected: language,
          entries: (['en', 'zh'] as const).map((id) => ({ id, title: LANGUAGE_NAMES[id] })),
          onChoose: (id) => choose({ language: id === 'zh' ? 'zh' : 'en' }),
        },
      ]}
    >
      <IconButton label={shell.settings} icon={<SlidersHorizontal aria-hidden />} />
    </Menu>
  )
}
