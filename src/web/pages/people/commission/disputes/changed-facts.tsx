import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../../kernel/contract.ts'
import { getDisputeFacts } from '../../../../../people/commission/dispute-facts.contract.ts'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import { factErrors } from '../facts/fact-errors.ts'
import { type DraftFact, draftKey, knownDraft } from './draft-fact.ts'
import type { Dispute } from './dispute-types.ts'
import { DraftedFact } from './drafted-fact.tsx'
import { FindFact } from './find-fact.tsx'

interface Props {
  readonly dispute: Dispute
  readonly drafts: readonly DraftFact[]
  readonly onChange: (drafts: readonly DraftFact[]) => void
  readonly error: string | undefined
  /** What the server said of the decision that was sent last. */
  readonly refused: unknown
}

type Known = Answer<typeof getDisputeFacts>

const Editors = ({ dispute, drafts, onChange, refused, known }: Props & { readonly known: Known }) => {
  const { t } = useTranslation()
  const { kinds, people, facts, total } = known
  const taken = new Set(drafts.map(draftKey))
  const offered = facts.flatMap((fact) => {
    const kind = kinds.find((one) => one.kind === fact.kind)
    return kind ? [{ ...knownDraft(kind, fact), says: fact.says }] : []
  })
  const left = offered.filter((one) => !taken.has(draftKey(one)))
  const add = (draft: DraftFact): void => {
    if (!taken.has(draftKey(draft))) onChange([...drafts, draft])
  }
  const choose = (key: string): void => {
    const draft = offered.find((one) => draftKey(one) === key)
    if (draft) add(draft)
  }
  const replace = (place: number, next: DraftFact): void =>
    onChange(drafts.map((one, at) => (at === place ? next : one)))
  return (
    <>
      {drafts.map((draft, place) => (
        <DraftedFact
          key={draftKey(draft)}
          draft={draft}
          people={people}
          errors={factErrors(refused, `facts.${place}.`)}
          onChange={(next) => replace(place, next)}
          onRemove={() => onChange(drafts.filter((_, at) => at !== place))}
        />
      ))}
      {left.length > 0 && (
        <Combobox
          key={drafts.length}
          label={t('disputes.choose-fact')}
          value=""
          placeholder={t('disputes.choose-fact-among', { count: left.length })}
          options={left.map((one) => ({ value: draftKey(one), label: `${one.name} · ${one.says}` }))}
          onChange={choose}
          {...(total > facts.length && { help: t('disputes.facts-cut', { shown: facts.length, total }) })}
        />
      )}
      <FindFact dispute={dispute} kinds={kinds} onFound={add} />
    </>
  )
}

/** The records a decision changes: chosen behind the figure, named, or new. No figure is edited. */
export const ChangedFacts = (props: Props) => {
  const { t } = useTranslation()
  const known = useLoad(getDisputeFacts, { params: { id: props.dispute.id }, query: {} })
  return (
    <section className="stack" aria-labelledby="changed-facts">
      <div className="stack tight">
        <h3 id="changed-facts">{t('disputes.facts')}</h3>
        <p className="small muted">{t('disputes.facts-note')}</p>
        {props.error !== undefined && (
          <p className="small alarm" role="alert">
            {props.error}
          </p>
        )}
      </div>
      <Loaded query={known}>{(data) => <Editors {...props} known={data} />}</Loaded>
    </section>
  )
}
