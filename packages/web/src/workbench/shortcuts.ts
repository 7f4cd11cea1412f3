import { useLayoutEffect, useRef } from 'react'
import { createStore, useStore } from './store.ts'

export type ShortcutGroup = 'everywhere' | 'list' | 'details'

/** A key and what it does. Parts bring their own; the sheet of shortcuts lists those that are there. */
export interface Shortcut {
  /**
   * Names of `KeyboardEvent.key`, one after the other: `j`, `/`, `g f`, `Shift+ArrowDown`, `Mod+f` (⌘ on a Mac, else
   * Ctrl).
   */
  readonly keys: string
  readonly group: ShortcutGroup
  /** What it does, in words. */
  readonly does: string
  readonly run: (event: KeyboardEvent) => void
  /** It also works while text is entered. */
  readonly whileTyping?: boolean
  /** A key of the focused part, such as Enter: the part listens to it by itself, the sheet lists it. */
  readonly isListedOnly?: boolean
}

const NEXT_KEY_MS = 1200
const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
const registered = createStore<readonly Shortcut[]>([])

/** Brings shortcuts for as long as the part is there. The newest part with a key has it. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const names = shortcuts.map(({ keys, does }) => `${keys} ${does}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they run is read when a key is pressed.
  useLayoutEffect(() => {
    const own = latest.current.map((shortcut, at) => ({
      ...shortcut,
      run: (event: KeyboardEvent) => latest.current[at]?.run(event),
    }))
    registered.set((all) => [...all, ...own])
    return () => registered.set((all) => all.filter((shortcut) => !own.includes(shortcut)))
  }, [names])
}

/** All that are there now, each key once a group. */
export function useAllShortcuts(): readonly Shortcut[] {
  const all = useStore(registered)
  return [...new Map(all.map((shortcut) => [`${shortcut.group} ${shortcut.keys}`, shortcut])).values()]
}

/** Listens to the page; returns how to stop. Once, at the start. */
export function listenToKeys(): () => void {
  let begun = ''
  let begunAt = 0
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return
    const pressed = pressedKey(event)
    const sequence = begun !== '' && event.timeStamp - begunAt < NEXT_KEY_MS ? `${begun} ${pressed}` : ''
    begun = ''
    const typing = isTyping(event.target)
    const all = registered.get().filter((one) => !one.isListedOnly && (one.whileTyping || !typing))
    const hit = all.findLast(({ keys }) => keys === sequence) ?? all.findLast(({ keys }) => keys === pressed)
    if (hit) {
      event.preventDefault()
      hit.run(event)
    } else if (all.some(({ keys }) => keys.startsWith(`${pressed} `))) {
      begun = pressed
      begunAt = event.timeStamp
    }
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}

function pressedKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const named = key.length > 1
  return [
    (isMac ? metaKey : ctrlKey) && 'Mod+',
    altKey && 'Alt+',
    // The shift of a sign such as `?` is part of the sign.
    shiftKey && (named || ctrlKey || metaKey) && 'Shift+',
    key,
  ]
    .filter(Boolean)
    .join('')
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog],[role=menu],[role=listbox]') !== null
}

/** How a key is written for people: `Ctrl+F`, `↓`. */
export function keyNames(keys: string): readonly (readonly string[])[] {
  return (keys === ' ' ? [keys] : keys.split(' ')).map((key) =>
    key.split(/\+(?=.)/).flatMap((part) =>
      // A capital is a letter with Shift.
      /^[A-Z]$/.test(part) ? [KEY_NAMES.Shift ?? '', part] : (KEY_NAMES[part] ?? part),
    ),
  )
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: isMac ? '⇧' : 'Shift',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}
