import { ArrowDownToLine, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'

interface Props {
  readonly isBlock: boolean
  readonly canUndo: boolean
  /** Null: nothing is chosen to be filled from. */
  readonly onFill: (() => void) | null
  readonly onUndo: () => void
}

/** What the keyboard does in the grid, for the hand. */
export const GridTools = ({ isBlock, canUndo, onFill, onUndo }: Props) => {
  const { t } = useTranslation()
  return (
    <div className="row grid-tools">
      <Button
        size="small"
        icon={<ArrowDownToLine size={16} />}
        disabled={onFill === null}
        aria-keyshortcuts="Control+D"
        onClick={() => onFill?.()}
      >
        {t(isBlock ? 'supply.studio.fill-block' : 'supply.studio.fill-end')}
      </Button>
      <Button
        size="small"
        icon={<Undo2 size={16} />}
        disabled={!canUndo}
        aria-keyshortcuts="Control+Z"
        onClick={onUndo}
      >
        {t('supply.studio.undo')}
      </Button>
      <span className="small muted grid-hint">{t('supply.studio.keys')}</span>
    </div>
  )
}
