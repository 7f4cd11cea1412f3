import { type RichText, visible } from '@haruspex/core'

/** A sentence of ours, with the tokens of the capture told apart from its words. */
export function Rich({ text }: { readonly text: RichText }) {
  return text.map(({ kind, text: part }, at) =>
    kind === 'words' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence never change their order.
      <bdi key={at} className="captured">
        {visible(part)}
      </bdi>
    ),
  )
}
