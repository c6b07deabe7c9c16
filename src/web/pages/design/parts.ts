import type { ComponentType } from 'react'
import { DialogStates } from './states/dialogs.tsx'
import { ChartStates } from './states/charts.tsx'
import { FieldStates } from './states/fields.tsx'
import { FigureStates } from './states/figures.tsx'
import { HeatMapStates } from './states/heat-maps.tsx'
import { LimitStates } from './states/limits.tsx'
import { ListStates } from './states/lists.tsx'
import { QuantityStates } from './states/quantities.tsx'
import { ReasonStates } from './states/reasons.tsx'
import { TokenStates } from './states/tokens.tsx'
import { WaterlineStates } from './states/waterlines.tsx'
import { ButtonStates } from './states/buttons.tsx'
import { NoticeStates } from './states/notices.tsx'

/** The parts of the design, each with a page of all its states; the name of a part is `design.part.<key>`. */
export const parts: Readonly<Record<string, ComponentType>> = {
  tokens: TokenStates,
  buttons: ButtonStates,
  fields: FieldStates,
  quantity: QuantityStates,
  limit: LimitStates,
  reason: ReasonStates,
  figure: FigureStates,
  notice: NoticeStates,
  dialog: DialogStates,
  list: ListStates,
  'heat-map': HeatMapStates,
  chart: ChartStates,
  waterline: WaterlineStates,
}
