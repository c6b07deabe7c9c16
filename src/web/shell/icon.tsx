import {
  Calendar,
  ChartLine,
  ClipboardList,
  FileText,
  Gift,
  KeyRound,
  LayoutDashboard,
  MessagesSquare,
  Package,
  Phone,
  ScrollText,
  ShoppingCart,
  Store,
  Target,
  Truck,
  User,
  Users,
  WalletCards,
  Wallet,
  type LucideIcon,
} from 'lucide-react'
import type { Entry } from './navigation.ts'

const icons: Readonly<Record<Entry['name'], LucideIcon>> = {
  week: ShoppingCart,
  orders: ClipboardList,
  awards: Gift,
  'my-fill-rate': ChartLine,
  worklist: Phone,
  outlets: Store,
  cycles: Calendar,
  'fill-rates': ChartLine,
  targets: Target,
  deliveries: Truck,
  products: Package,
  staff: Users,
  accounts: User,
  'api-keys': KeyRound,
  audit: ScrollText,
  cockpit: LayoutDashboard,
  'pay-desk': WalletCards,
  'pay-plans': FileText,
  pay: Wallet,
  disputes: MessagesSquare,
}

/** The picture beside an entry of the navigation; it says nothing the text does not. */
export const Icon = ({ name }: { readonly name: Entry['name'] }) => {
  const Picture = icons[name]
  return <Picture size={20} aria-hidden />
}
