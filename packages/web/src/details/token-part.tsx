import { type ClaimRow, type TokenView, visible } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { Explained } from '../kit/explained.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { useWords } from '../workbench/words.tsx'
import { Decoded } from './decoded.tsx'
import { Moments } from './moments.tsx'

/** A JWT, decoded. */
export function TokenPart({ token }: { readonly token: TokenView }) {
  const { summary } = useWords().details
  const { place, side, header, claims, moments, notes, pointer } = token
  return (
    <Decoded title={visible(place)} pointer={pointer} marks={[summary.sides[side]]}>
      <Moments moments={moments} notes={notes} />
      <h4>{summary.claims}</h4>
      <Claims rows={claims} />
      <h4>{summary.tokenHead}</h4>
      <Claims rows={header} />
    </Decoded>
  )
}

function Claims({ rows }: { readonly rows: readonly ClaimRow[] }) {
  return (
    <KeyValueList
      isTight
      items={rows.map(({ name, value, meaning }, at) => ({
        id: at,
        name:
          meaning === undefined ? (
            <Captured text={name} />
          ) : (
            <Explained text={meaning}>
              <Captured text={name} />
            </Explained>
          ),
        value: <Captured text={value} />,
      }))}
    />
  )
}
