import type { ClaimRow, TokenView } from '@haruspex/core'
import { visible } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { Explained } from '../kit/explained.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { useWords } from '../workbench/words.tsx'
import { Moments } from './moments.tsx'

/** A JWT, decoded. */
export function TokenPart({ token }: { readonly token: TokenView }) {
  const { summary } = useWords().details
  const { place, side, header, claims, moments, notes, pointer } = token
  return (
    <Disclosure
      level={4}
      startsOpen
      className="decoded"
      title={
        <span className="decoded-head" data-pointer={pointer}>
          {visible(place)}
          <Chip>{summary.sides[side]}</Chip>
        </span>
      }
    >
      <Moments moments={moments} notes={notes} />
      <h4>{summary.claims}</h4>
      <Claims rows={claims} />
      <h4>{summary.tokenHead}</h4>
      <Claims rows={header} />
    </Disclosure>
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
