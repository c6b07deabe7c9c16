import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../../kernel/contract.ts'
import { getDisputeFacts } from '../../../../../people/commission/dispute-facts.contract.ts'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { type DraftFact, draftKey, knownDraft } from './draft-fact.ts'
import type { Dispute, Fact } from './dispute-types.ts'
import { FactEditor } from './fact-editor.tsx'
import { FindFact } from './find-fact.tsx'

interface Props {
  readonly dispute: Dispute
  readonly drafts: readonly DraftFact[]
  readonly onChange: (drafts: readonly DraftFact[]) => void
  readonly error: string | undefined
}

type Known = Answer<typeof getDisputeFacts>

/** How a record is told in a list: kind, number, its last day and its figures. */
const useFactWords = ({ kinds }: Known): ((fact: Fact) => string) => {
  const format = useFormat()
  return ({ kind, id, dates, measures }) => {
    const days = Object.values(dates).filter((day) => day !== null)
    const last = days.toSorted().at(-1)
    const label = kinds.find((one) => one.id === kind)?.label ?? kind
    const figures = Object.values(measures).map((value) => format.number(Number(value)))
    return [`${label} ${id}`, ...(last === undefined ? [] : [format.day(last)]), ...figures].join(' · ')
  }
}

const Editors = ({ dispute, drafts, onChange, error, known }: Props & { readonly known: Known }) => {
  const { t } = useTranslation()
  const factWords = useFactWords(known)
  const { kinds, people, facts, total } = known
  const taken = new Set(drafts.map(({ fact }) => draftKey(fact)))
  const add = (draft: DraftFact): void => {
    if (!taken.has(draftKey(draft.fact))) onChange([...drafts, draft])
  }
  const choose = (key: string): void => {
    const fact = facts.find((one) => draftKey(one) === key)
    const kind = kinds.find(({ id }) => id === fact?.kind)
    if (fact && kind) add(knownDraft(kind, fact))
  }
  const replace = (place: number, next: DraftFact): void =>
    onChange(drafts.map((one, at) => (at === place ? next : one)))
  const left = facts.filter((fact) => !taken.has(draftKey(fact)))
  return (
    <>
      {drafts.map((draft, place) => (
        <FactEditor
          key={draftKey(draft.fact)}
          draft={draft}
          people={people}
          isJudged={error !== undefined}
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
          options={left.map((fact) => ({ value: draftKey(fact), label: factWords(fact) }))}
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
