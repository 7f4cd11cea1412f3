import { fill } from '@haruspex/core'
import { classNames } from '../kit/class-names.ts'
import { PlainButton } from '../kit/plain-button.tsx'
import { goTo, useRoute } from '../workbench/route.ts'
import { useShortcuts } from '../workbench/shortcuts.ts'
import { useWords } from '../workbench/words.tsx'
import { VIEWS, viewOf } from './views.ts'
import './rail.css'

/** The views of a capture, at the left edge. */
export function Rail() {
  const { shell } = useWords()
  const current = viewOf(useRoute().view)
  useShortcuts(
    VIEWS.map(({ id, key }) => ({
      keys: `g ${key}`,
      group: 'everywhere',
      does: fill(shell.keys.goTo, { view: shell.views[id] }),
      run: () => goTo({ view: id, item: undefined }),
    })),
  )
  return (
    <nav className="rail" aria-label={shell.views.label}>
      <ul>
        {VIEWS.map(({ id, icon: Icon }) => (
          <li key={id}>
            <PlainButton
              isCurrent={id === current.id}
              className={classNames('rail-view', id === current.id && 'rail-view-current')}
              onPress={() => goTo({ view: id, item: undefined })}
            >
              <Icon aria-hidden />
              <span>{shell.views[id]}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
