import { KeyValueList } from '../kit/key-value-list.tsx'
import { Keys } from '../kit/keys.tsx'
import { Sheet } from '../kit/sheet.tsx'
import { type ShortcutGroup, useAllShortcuts } from '../workbench/shortcuts.ts'
import { useWords } from '../workbench/words.tsx'
import './shortcut-sheet.css'

const GROUPS: readonly ShortcutGroup[] = ['everywhere', 'list', 'details']

/** Every key that does something now. */
export function ShortcutSheet(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { shell } = useWords()
  const all = useAllShortcuts()
  return (
    <Sheet title={shell.shortcuts} isWide isOpen={props.isOpen} onClose={props.onClose}>
      <p className="shortcut-sheet-hint">{shell.shortcutsHint}</p>
      <div className="shortcut-sheet-groups">
        {GROUPS.map((group) => {
          const own = all.filter((shortcut) => shortcut.group === group)
          if (own.length === 0) return null
          return (
            <section key={group}>
              <h3>{shell.groups[group]}</h3>
              <KeyValueList
                items={own.map(({ keys, does }) => ({ id: keys, name: <Keys keys={keys} />, value: does }))}
              />
            </section>
          )
        })}
      </div>
    </Sheet>
  )
}
