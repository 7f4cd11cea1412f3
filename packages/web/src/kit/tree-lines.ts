import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

/** What a tree knows of one of its items. */
export interface TreeItem {
  readonly key: string
  /** Items within; 0 of a leaf. */
  readonly size: number
}

export interface TreePiece<Item> {
  /** All that there are. */
  readonly size: number
  readonly items: readonly Item[]
}

/** Items within one, from a place on; of the root when it is left out. */
export type TreeLoad<Item> = (
  parent: Item | undefined,
  from: number,
  count: number,
) => Promise<TreePiece<Item>>

/** One line of a tree as it is drawn: an item, or what brings more of them. */
export interface TreeLine<Item> {
  readonly key: string
  readonly depth: number
  readonly place: number
  readonly siblings: number
  readonly isOpen: boolean
  readonly item?: Item
  readonly more?: 'more' | 'earlier'
  /** Key of the branch that it stands in. */
  readonly branch: string
}

interface Branch<Item> extends TreePiece<Item> {
  readonly parent?: Item
  readonly from: number
}

const PIECE = 100
/** Branches of no more items are open at the start. */
const SMALL = 12
const ROOT = ''

/** The lines of a tree, and what opens and closes them. */
export function useTreeLines<Item extends TreeItem>(
  load: TreeLoad<Item>,
  reveal: { readonly places: readonly number[] } | undefined,
) {
  const [branches, setBranches] = useState<ReadonlyMap<string, Branch<Item>>>(new Map())
  const [active, setActive] = useState('')
  const latest = useRef(branches)
  latest.current = branches

  const put = useCallback((key: string, branch: Branch<Item> | undefined) => {
    const next = new Map(latest.current)
    if (branch) next.set(key, branch)
    else next.delete(key)
    latest.current = next
    setBranches(next)
  }, [])

  const fetchAt = useCallback(
    async (parent: Item | undefined, from: number, count = PIECE) => {
      const { size, items } = await load(parent, from, count)
      const branch = { ...(parent && { parent }), from, size, items }
      put(parent?.key ?? ROOT, branch)
      return branch
    },
    [load, put],
  )

  useEffect(() => {
    latest.current = new Map()
    let isWanted = true
    void fetchAt(undefined, 0).then(async ({ items, size }) => {
      // What fits on a screen is no choice to make.
      if (size > SMALL) return
      for (const item of items) if (isWanted && item.size > 0 && item.size <= SMALL) await fetchAt(item, 0)
    })
    return () => {
      isWanted = false
    }
  }, [fetchAt])

  useEffect(() => {
    if (!reveal) return
    let isWanted = true
    const go = async () => {
      let parent: Item | undefined
      for (const [depth, place] of reveal.places.entries()) {
        const known = latest.current.get(parent?.key ?? ROOT)
        const isThere = known && place >= known.from && place < known.from + known.items.length
        const branch = isThere ? known : await fetchAt(parent, Math.max(0, place - 10))
        const item = branch.items[place - branch.from]
        if (!item || !isWanted) return
        if (depth === reveal.places.length - 1) setActive(item.key)
        parent = item
      }
    }
    void go()
    return () => {
      isWanted = false
    }
  }, [reveal, fetchAt])

  const lines = useMemo(() => linesOf(branches), [branches])
  return {
    lines,
    active,
    activate: setActive,
    toggle: ({ item, isOpen }: TreeLine<Item>) => {
      if (!item || item.size === 0) return
      if (isOpen) put(item.key, undefined)
      else void fetchAt(item, 0)
    },
    more: ({ branch, more }: TreeLine<Item>) => {
      const known = branches.get(branch)
      if (!known) return
      const from = more === 'earlier' ? Math.max(0, known.from - PIECE) : known.from
      const to = known.from + known.items.length + (more === 'earlier' ? 0 : PIECE)
      void fetchAt(known.parent, from, to - from)
    },
  }
}

function linesOf<Item extends TreeItem>(
  branches: ReadonlyMap<string, Branch<Item>>,
): readonly TreeLine<Item>[] {
  const lines: TreeLine<Item>[] = []
  const walk = (branch: string, depth: number) => {
    const known = branches.get(branch)
    if (!known) return
    const { from, items, size } = known
    const shared = { depth, siblings: size, branch }
    if (from > 0)
      lines.push({ ...shared, key: `${branch} <`, place: from - 1, isOpen: false, more: 'earlier' })
    for (const [at, item] of items.entries()) {
      const isOpen = branches.has(item.key)
      lines.push({ ...shared, key: item.key, place: from + at, isOpen, item })
      if (isOpen) walk(item.key, depth + 1)
    }
    const end = from + items.length
    if (end < size) lines.push({ ...shared, key: `${branch} >`, place: end, isOpen: false, more: 'more' })
  }
  walk(ROOT, 0)
  return lines
}
