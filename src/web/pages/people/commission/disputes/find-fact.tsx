import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getDisputeFacts } from '../../../../../people/commission/dispute-facts.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { readOf } from '../../../../ui/use-load.ts'
import { type DraftFact, knownDraft, newDraft } from './draft-fact.ts'
import type { Dispute, Kind } from './dispute-types.ts'

interface Props {
  readonly dispute: Dispute
  readonly kinds: readonly Kind[]
  readonly onFound: (draft: DraftFact) => void
}

/** A score is called by its person and month. */
const usualName = (kind: string, { number, period }: Dispute): string => (kind === 'score' ? `${number}/${period}` : '')

/** Names a record that is not behind the figure: what is known of it is brought, what is not known is new. */
export const FindFact = ({ dispute, kinds, onFound }: Props) => {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const [kindId, setKind] = useState('')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const kind = kinds.find(({ id }) => id === kindId)
  const isReady = kind !== undefined && name.trim() !== ''
  const find = async (): Promise<void> => {
    if (kind === undefined) return
    const id = name.trim()
    const request = { params: { id: dispute.id }, query: { kind: kindId, fact: id } }
    try {
      const { facts } = await client.fetchQuery(readOf(getDisputeFacts, request, i18n.language))
      onFound(facts[0] ? knownDraft(kind, facts[0]) : newDraft(kind, id))
      setName('')
      setProblem(undefined)
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <fieldset className="fact-editor">
      <legend className="small muted">{t('disputes.find')}</legend>
      {problem !== undefined && <ProblemNotice error={problem} />}
      <div className="fact-find">
        <SelectField
          label={t('disputes.kind')}
          value={kindId}
          none={t('disputes.choose')}
          options={kinds.map(({ id, label }) => ({ value: id, label }))}
          onChange={(id) => {
            setKind(id)
            setName(usualName(id, dispute))
          }}
        />
        <TextField label={t('disputes.fact-number')} value={name} maxLength={200} onChange={setName} />
        <Button disabled={!isReady} onClick={() => void find()}>
          {t('disputes.bring')}
        </Button>
      </div>
    </fieldset>
  )
}
