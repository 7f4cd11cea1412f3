import { useSyncExternalStore } from 'react'

/** A value outside React that parts can follow. */
export interface Store<T> {
  get(): T
  set(next: T | ((now: T) => T)): void
  subscribe(listener: () => void): () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      const changed = typeof next === 'function' ? (next as (now: T) => T)(value) : next
      if (Object.is(changed, value)) return
      value = changed
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, or a part of it that is the same object while nothing in it changes. */
export function useStore<T, Part = T>(store: Store<T>, part: (value: T) => Part = asItIs): Part {
  return useSyncExternalStore(store.subscribe, () => part(store.get()))
}

function asItIs<T, Part>(value: T): Part {
  return value as unknown as Part
}
