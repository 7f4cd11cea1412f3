/**
 * Sets a key, and now and then forgets the oldest ones beyond `max`: memory of a rule that stays bounded on any capture.
 * A quarter more may be held meanwhile, since a Map looks past all that were deleted for its first key.
 */
export function keepRecent<K, V>(map: Map<K, V>, key: K, value: V, max: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= max * 1.25) return
  let tooMany = map.size - max
  for (const oldest of map.keys()) {
    if (tooMany-- <= 0) return
    map.delete(oldest)
  }
}
