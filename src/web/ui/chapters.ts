/**
 * Where the guide explains each screen: page and paragraph of `docs/guide/<language>`, by the path of `routes.ts`. Null:
 * a screen for those who build Manzu, which the guide for those who use it leaves out.
 */
export const chapters: Readonly<Record<string, string | null>> = {
  '/': 'README',
  '/password': 'basics#password',
  '/design': null,
  '/design/$part': null,
  '/notifications': 'basics#notifications',
  '/notifications/settings': 'basics#mail',
  '/week': 'outlet#file',
  '/orders': 'outlet#orders',
  '/awards': 'outlet#why-less',
  '/my-fill-rate': 'outlet#fill-rate',
  '/worklist': 'account-manager#today',
  '/outlets/$outletId': 'account-manager#outlet',
  '/deliveries': 'account-manager#deliveries',
  '/cycles': 'planner#week',
  '/cycles/new': 'planner#week',
  '/cycles/$cycleId': 'planner#week',
  '/cycles/$cycleId/studio': 'planner#studio',
  '/cycles/$cycleId/products/$productId': 'planner#waterline',
  '/fill-rates': 'manager#fill-rate',
  '/fill-lines': 'manager#lines',
  '/targets': 'manager#targets',
  '/cockpit': 'README',
  '/pay/stations': 'README',
  '/pay/stations/$outletId': 'README',
  '/pay/stations/$outletId/people': 'README',
  '/pay/stations/$outletId/what-if': 'README',
  '/pay/plans': 'README',
  '/pay/plans/$planId': 'README',
  '/pay/runs/$runId': 'README',
  '/outlets': 'administrator#outlets',
  '/staff': 'administrator#staff',
  '/accounts': 'administrator#accounts',
  '/products': 'administrator#products',
  '/regions': 'administrator#names',
  '/owners': 'administrator#names',
  '/brands': 'administrator#names',
  '/api-keys': 'administrator#api-keys',
  '/audit': 'administrator#audit',
  '/pay/stations/$outletId/facts': 'README',
  '/pay/stations/$outletId/targets': 'README',
  '/pay/stations/$outletId/adjustments': 'README',
  '/pay/targets': 'README',
  '/pay': 'README',
  '/pay/team': 'README',
  '/pay/disputes': 'README',
  '/pay/disputes/$disputeId': 'README',
  '/pay/runs/$runId/people/$number': 'README',
}

/** The address of the chapter for a screen. Example: `chapterAddress('en', '/week')` is `'/guide/en/outlet#file'`. */
export const chapterAddress = (language: string, path: string): string => {
  const chapter = chapters[path] ?? 'README'
  return chapter === 'README' ? `/guide/${language}` : `/guide/${language}/${chapter}`
}
