import { bytesText, fill, type ImageView as Image } from '@haruspex/core'
import { useEffect, useState } from 'react'
import { useWords } from '../../workbench/words.tsx'

/** What browsers show as an image; SVG in an image neither runs nor loads anything. */
const TYPES = /^image\/(?:png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon|svg\+xml)$/

/** An image from memory. */
export function ImageView({ image }: { readonly image: Image }) {
  const { body } = useWords().details
  const { bytes, mime, width, height } = image
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const type = TYPES.test(mime) ? mime : 'image/png'
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, mime])
  return (
    <figure className="image-view">
      {address !== undefined && <img src={address} alt={body.imageAlt} />}
      <figcaption className="numbers">
        {width !== undefined && height !== undefined && `${fill(body.pixels, { width, height })} · `}
        {bytesText(bytes.length)} · {mime}
      </figcaption>
    </figure>
  )
}
