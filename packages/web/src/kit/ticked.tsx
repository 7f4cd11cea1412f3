import { visible } from '@haruspex/core'

/** A sentence in which tokens stand between backticks. */
export function Ticked({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) =>
    at % 2 === 0 ? (
      visible(part)
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence never change their order.
      <bdi key={at} className="captured">
        {visible(part)}
      </bdi>
    ),
  )
}
