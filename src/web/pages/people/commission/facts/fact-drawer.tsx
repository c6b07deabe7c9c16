import { Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getPayFact } from '../../../../../people/commission/fact.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { FactDialog } from './fact-dialog.tsx'
import type { FactKind, FactKinds, WholeFact } from './fact-types.ts'
import { Standing } from './standing.tsx'
import { Withdraw } from './withdraw.tsx'

const readableOf = ({ type, choices }: FactKind['fields'][number], text: string): string =>
  type === 'choice' ? (choices.find(({ value }) => value === text)?.label ?? text) : text

const Says = ({ kind, fact }: { readonly kind: FactKind; readonly fact: WholeFact }) => {
  const { t } = useTranslation()
  return (
    <dl className="fact-says">
      {kind.fields
        .filter(({ name }) => (fact.values[name] ?? '') !== '')
        .map((field) => (
          <div key={field.name} className="row spread">
            <dt className="muted">{field.label}</dt>
            <dd>
              {field.type === 'flag'
                ? t(fact.values[field.name] === 'true' ? 'facts.yes' : 'facts.no')
                : readableOf(field, fact.values[field.name] ?? '')}
            </dd>
          </div>
        ))}
    </dl>
  )
}

const History = ({ history }: Pick<WholeFact, 'history'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol className="plain-list fact-history">
      {history.map(({ at, by, source, isWithdrawn, changes }, place) => (
        <li key={at + source} className="stack tight">
          <strong>{isWithdrawn ? t('facts.withdrawn') : source}</strong>
          <span className="muted small">{t('facts.by-at', { by, at: format.instant(at) })}</span>
          {isWithdrawn && <span className="small">{source}</span>}
          {place < history.length - 1 &&
            changes.map(({ label, before, after }) => (
              <span key={label} className="small">
                {t('facts.change', { label, before: before || '–', after: after || '–' })}
              </span>
            ))}
        </li>
      ))}
    </ol>
  )
}

interface Props {
  readonly outletId: number
  readonly kind: FactKind
  readonly people: FactKinds['people']
  readonly factKey: string
  readonly onClose: () => void
}

/** A fact whole: what it says, where it stands, what was ever recorded of it; corrected or withdrawn from here. */
export const FactDrawer = ({ outletId, kind, people, factKey, onClose }: Props) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'nothing' | 'correct' | 'withdraw'>('nothing')
  const fact = useLoad(getPayFact, { params: { outletId, kind: kind.kind, key: factKey } })
  const stop = (): void => setDoing('nothing')
  const footer = fact.data && (
    <>
      {fact.data.standing.is !== 'withdrawn' && (
        <Button icon={<Undo2 />} onClick={() => setDoing('withdraw')}>
          {t('facts.withdraw')}
        </Button>
      )}
      <Button kind="primary" icon={<Pencil />} onClick={() => setDoing('correct')}>
        {t('facts.correct')}
      </Button>
    </>
  )
  return (
    <>
      <Dialog isOpen side="right" title={fact.data?.title ?? factKey} onClose={onClose} footer={footer}>
        <Loaded query={fact}>
          {(whole) => (
            <div className="stack">
              <Standing standing={whole.standing} />
              <Says kind={kind} fact={whole} />
              <h3>{t('facts.history')}</h3>
              <History history={whole.history} />
            </div>
          )}
        </Loaded>
      </Dialog>
      {doing === 'correct' && fact.data && (
        <FactDialog {...{ outletId, kind, people }} fact={fact.data} onClose={stop} />
      )}
      {doing === 'withdraw' && <Withdraw {...{ outletId, factKey }} kind={kind.kind} onClose={stop} />}
    </>
  )
}
