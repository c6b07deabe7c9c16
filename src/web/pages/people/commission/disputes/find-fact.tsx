import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getDisputeFacts } from '../../../../../people/commission/dispute-facts.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { readOf } from '../../../../ui/use-load.ts'
import { emptyValues } from '../facts/empty-values.ts'
import { type DraftFact, knownDraft } from './draft-fact.ts'
import type { Dispute, Kind } from './dispute-types.ts'

interface Props {
  readonly dispute: Dispute
  readonly kinds: readonly Kind[]
  readonly onFound: (draft: DraftFact) => void
}

/** True for a kind whose facts have a number of their own; the others are called by person and month. */
const isNumbered = (kind: Kind | undefined): boolean => kind?.fields[0]?.part === 'id'

/** A new record with what is known of it: its number, or the person and the month of the dispute. */
const newDraft = (kind: Kind, name: string, { number, period }: Dispute): DraftFact => ({
  kind,
  name: `${kind.label} ${name}`,
  key: null,
  isWithdrawn: false,
  values: { ...emptyValues(kind), ...(isNumbered(kind) ? { id: name } : { person: number, period }) },
})

/** Names a record that is not behind the figure: what is known of it is brought, what is not known is new. */
export const FindFact = ({ dispute, kinds, onFound }: Props) => {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const [kindId, setKind] = useState('')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const kind = kinds.find((one) => one.kind === kindId)
  const name = isNumbered(kind) ? typed.trim() : `${dispute.number}/${dispute.period}`
  const find = async (): Promise<void> => {
    if (kind === undefined || name === '') return
    const request = { params: { id: dispute.id }, query: { kind: kindId, fact: name } }
    try {
      const { facts } = await client.fetchQuery(readOf(getDisputeFacts, request, i18n.language))
      onFound(facts[0] ? knownDraft(kind, facts[0]) : newDraft(kind, name, dispute))
      setTyped('')
      setProblem(undefined)
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <fieldset className="drafted-fact">
      <legend className="small muted">{t('disputes.find')}</legend>
      {problem !== undefined && <ProblemNotice error={problem} />}
      <div className="fact-find">
        <SelectField
          label={t('disputes.kind')}
          value={kindId}
          none={t('disputes.choose')}
          options={kinds.map(({ kind: value, label }) => ({ value, label }))}
          onChange={setKind}
        />
        {isNumbered(kind) && (
          <TextField label={t('disputes.fact-number')} value={typed} maxLength={200} onChange={setTyped} />
        )}
        <Button disabled={kind === undefined || name === ''} onClick={() => void find()}>
          {t('disputes.bring')}
        </Button>
      </div>
    </fieldset>
  )
}
