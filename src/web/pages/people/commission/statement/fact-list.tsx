import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../../kernel/contract.ts'
import { listStatementFacts } from '../../../../../people/commission/statement.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import { FactText } from './fact-text.tsx'
import type { Figure, StatementPlace } from './statement-types.ts'

type Facts = Answer<typeof listStatementFacts>['facts']

const pageSize = 20

interface Props {
  readonly figure: Figure
  readonly place: StatementPlace
}

const FactRow = ({ fact }: { readonly fact: Facts[number] }) => (
  <li>
    <FactText id={fact.id} fact={fact} />
  </li>
)

const FactPage = ({ figure, place, page }: Props & { readonly page: number }) => {
  const facts = useLoad(listStatementFacts, { params: place, query: { node: figure.id, page } })
  return (
    <Loaded query={facts}>
      {(data) => (
        <ul className="fact-list">
          {data.facts.map((fact) => (
            <FactRow key={`${fact.kind} ${fact.id}`} fact={fact} />
          ))}
        </ul>
      )}
    </Loaded>
  )
}

/** The orders, hours and slips a figure was added up from: folded, twenty at a time. */
export const FactList = ({ figure, place }: Props) => {
  const { t } = useTranslation()
  const [pages, setPages] = useState(0)
  const count = figure.facts.length
  const left = count - pages * pageSize
  return (
    <div className="stack tight">
      {Array.from({ length: pages }, (_, at) => (
        <FactPage key={at} figure={figure} place={place} page={at + 1} />
      ))}
      <div className="row">
        {left > 0 && (
          <Button onClick={() => setPages(pages + 1)}>
            {pages === 0
              ? t('statement.facts', { count })
              : t('statement.facts-more', { count: Math.min(left, pageSize) })}
          </Button>
        )}
        {pages > 0 && (
          <Button kind="quiet" onClick={() => setPages(0)}>
            {t('statement.facts-fold')}
          </Button>
        )}
      </div>
    </div>
  )
}
