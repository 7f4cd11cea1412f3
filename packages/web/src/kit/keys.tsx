import { keyNames } from '../workbench/shortcuts.ts'
import { useWords } from '../workbench/words.tsx'
import './keys.css'

/** A key or several, as they are printed on a keyboard: `Ctrl` `F`; `g` then `f`. */
export function Keys({ keys }: { readonly keys: string }) {
  const { shell } = useWords()
  return (
    <span className="keys">
      {keyNames(keys).map((parts, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: keys never change their order.
        <span key={at} className="keys-one">
          {at > 0 && <span className="keys-then">{shell.thenKey}</span>}
          {parts.map((part) => (
            <kbd key={part}>{part}</kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
