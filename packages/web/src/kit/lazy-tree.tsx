import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { type TreeItem, type TreeLine, type TreeLoad, useTreeLines } from './tree-lines.ts'
import './lazy-tree.css'

/** A place to go to: which member at each level. A new object goes there anew. */
export interface TreePlace {
  readonly places: readonly number[]
}

export interface LazyTreeProps<Item extends TreeItem> {
  readonly label: string
  readonly load: TreeLoad<Item>
  readonly draw: (item: Item) => ReactNode
  readonly words: { readonly more: string; readonly earlier: string }
  readonly reveal?: TreePlace | undefined
  /** The item that the keyboard is on. */
  readonly onActive?: (item: Item) => void
}

const KEYS = new Set(['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter', ' '])

/** A tree whose branches are fetched when they are opened, and of long ones a piece at a time. Arrows walk it. */
export function LazyTree<Item extends TreeItem>(props: LazyTreeProps<Item>) {
  const { label, load, draw, words, reveal, onActive } = props
  const tree = useTreeLines(load, reveal)
  const { lines, active } = tree
  const drawn = useRef(new Map<string, HTMLElement>())
  const wantsFocus = useRef(false)
  const activeAt = Math.max(
    0,
    lines.findIndex(({ key }) => key === active),
  )
  useEffect(() => {
    const element = drawn.current.get(active)
    if (wantsFocus.current) element?.focus()
    wantsFocus.current = false
    element?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const goTo = (line: TreeLine<Item> | undefined) => {
    if (!line) return
    wantsFocus.current = true
    tree.activate(line.key)
    if (line.item) onActive?.(line.item)
  }
  const press = (line: TreeLine<Item>) => {
    if (line.more) tree.more(line)
    else tree.toggle(line)
  }
  const onKey = (event: KeyboardEvent) => {
    const line = lines[activeAt]
    if (!line || event.ctrlKey || event.metaKey || event.altKey || !KEYS.has(event.key)) return
    event.preventDefault()
    switch (event.key) {
      case 'ArrowDown':
        return goTo(lines[activeAt + 1])
      case 'ArrowUp':
        return goTo(lines[activeAt - 1])
      case 'Home':
        return goTo(lines[0])
      case 'End':
        return goTo(lines.at(-1))
      case 'ArrowRight':
        return line.isOpen || line.more ? goTo(lines[activeAt + 1]) : tree.toggle(line)
      case 'ArrowLeft':
        if (line.isOpen) return tree.toggle(line)
        return goTo(lines.slice(0, activeAt).findLast(({ depth }) => depth < line.depth))
      default:
        press(line)
    }
  }
  return (
    <div role="tree" aria-label={label} className="lazy-tree" onKeyDown={onKey}>
      {lines.map((line, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys.
        <div
          key={line.key}
          ref={(element) => {
            if (element) drawn.current.set(line.key, element)
            else drawn.current.delete(line.key)
          }}
          role="treeitem"
          aria-level={line.depth + 1}
          {...(line.item && line.item.size > 0 && { 'aria-expanded': line.isOpen })}
          aria-setsize={line.siblings}
          aria-posinset={line.place + 1}
          aria-selected={line.key === active}
          tabIndex={at === activeAt ? 0 : -1}
          className={classNames('lazy-tree-line', line.more && 'lazy-tree-more')}
          style={{ paddingInlineStart: `calc(var(--s4) * ${Math.min(line.depth, 40)} + var(--s1))` }}
          onClick={() => {
            goTo(line)
            press(line)
          }}
        >
          {line.item && line.item.size > 0 ? (
            <ChevronRight aria-hidden className={line.isOpen ? 'lazy-tree-open' : undefined} />
          ) : (
            <span className="lazy-tree-leaf" />
          )}
          <span className="lazy-tree-content">
            {line.item ? draw(line.item) : line.more && words[line.more]}
          </span>
        </div>
      ))}
    </div>
  )
}
