import { useIsPhone } from '../../../ui/use-media.ts'
import { useRemembered } from '../../../ui/use-remembered.ts'

/** How the products of the week are laid out. */
export type Layout = 'cards' | 'list'

/** The layout chosen on this device; cards on a phone and a list on a desk until one is chosen. */
export const useLayout = () => useRemembered<Layout>('week-layout', ['cards', 'list'], useIsPhone() ? 'cards' : 'list')
