import type { Role } from '../../kernel/caller.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who may open the screen. */
    readonly roles?: readonly Role[] | 'all'
    /** The path as `routes.ts` writes it, such as `/outlets/$outletId`. */
    readonly path?: string
  }
}
