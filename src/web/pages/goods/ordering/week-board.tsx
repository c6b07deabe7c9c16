import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAddress } from '../../../ui/use-address.ts'
import type { Basket } from './draft.ts'
import type { LineProps } from './line-props.ts'
import { OfferLines } from './offer-lines.tsx'
import type { Offer, OfferLine, Receipt } from './offer-types.ts'
import type { Phase } from './phase.ts'
import { ReceiptNotice } from './receipt-notice.tsx'
import { useBasket } from './use-basket.ts'
import { useGoToLine } from './use-go-to-line.ts'
import { useLayout } from './use-layout.ts'
import { SubmissionNotice } from './submission-notice.tsx'
import { useEarlierDraft, useKeptDraft } from './use-draft.ts'
import { useSubmission } from './use-submission.ts'
import { askedLines, changedLines, quantityOf, shownLines } from './week-lines.ts'
import { WeekTools } from './week-tools.tsx'
import { WeekTotals } from './week-totals.tsx'

const lastWeek = (lines: readonly OfferLine[]): ReadonlyMap<number, number> =>
  new Map(
    lines.flatMap(({ productId, filedBefore, eligible, dailyLimit }) =>
      filedBefore !== null && eligible ? [[productId, Math.min(filedBefore, dailyLimit ?? filedBefore)]] : [],
    ),
  )

interface LineIn {
  readonly line: OfferLine
  readonly basket: Basket
  readonly phase: 'filing' | 'ordering' | null
  readonly dispatch: ReturnType<typeof useBasket>[1]
}

/** A line as it stands in the basket, and what typing in it does. */
const linePropsOf = ({ line, basket, phase, dispatch }: LineIn): LineProps => {
  const { productId } = line
  const quantity = quantityOf(line, basket, phase)
  return {
    line,
    phase: line.eligible ? phase : null,
    quantity,
    text: basket.typed[productId] ?? (quantity === undefined ? '' : String(quantity)),
    onType: (text) => dispatch({ kind: 'type', productId, text }),
    onCommit: (text) =>
      text === '' && quantity === undefined ? undefined : dispatch({ kind: 'commit', productId, text }),
  }
}

/** The products of a cycle with what is asked of each, and the way to send it. */
export const WeekBoard = ({ offer, phase }: { readonly offer: Offer; readonly phase: Phase }) => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [layout, setLayout] = useLayout()
  const open = phase === 'filing' || phase === 'ordering' ? phase : null
  const place = { outletId: useMe().outletId ?? 0, cycleId: offer.cycle.id }
  const draftPlace = open && { ...place, phase: open }
  const earlier = useEarlierDraft(draftPlace)
  const [basket, dispatch] = useBasket(earlier.basket)
  const submission = useSubmission({ place, phase: open ?? 'filing', unanswered: earlier.sending }, (answer, lines) => {
    setReceipt(answer)
    dispatch({ kind: 'sent', lines })
  })
  const isKept = useKeptDraft(place.outletId, draftPlace, { basket, sending: submission.sending })
  const shown = shownLines(offer.lines, basket, { search: filters['search'] ?? '', only: filters['only'] ?? '' })
  const goTo = useGoToLine()
  const changes = changedLines(offer.lines, basket, open)
  const copy = lastWeek(offer.lines)
  const asked = askedLines(offer.lines, basket, open)
  const propsOf = (line: OfferLine): LineProps => linePropsOf({ line, basket, phase: open, dispatch })
  return (
    <>
      <WeekTools
        layout={layout}
        onLayout={setLayout}
        onCopy={open !== null && copy.size > 0 ? () => dispatch({ kind: 'fill', quantities: copy }) : null}
      />
      {!open && <SubmissionNotice submission={submission} />}
      {shown.length === 0 ? (
        <NothingFits>
          <Empty title={t('ordering.week.none')} />
        </NothingFits>
      ) : (
        <OfferLines layout={layout} lines={shown.map(propsOf)} />
      )}
      {open && (
        <WeekTotals
          asked={asked}
          phase={open}
          changes={changes.length}
          isBusy={submission.isBusy}
          isKept={isKept && !submission.hasFailed}
          answer={
            <>
              <SubmissionNotice submission={submission} />
              {receipt && <ReceiptNotice receipt={receipt} phase={open} onClose={() => setReceipt(null)} />}
            </>
          }
          onSend={() => {
            setReceipt(null)
            submission.send(changes)
          }}
          onGo={goTo}
          onDrop={() => dispatch({ kind: 'clear' })}
        />
      )}
    </>
  )
}
