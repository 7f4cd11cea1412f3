/** What the pages of Learn are about. */
type Topic = 'header' | 'method' | 'phase' | 'status' | 'net-error'

/** The address of a page of Learn. */
export function learnAddress(topic: Topic, name: string): string {
  return `#/learn/${topic}/${encodeURIComponent(name)}`
}
