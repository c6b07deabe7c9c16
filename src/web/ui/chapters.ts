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
  '/cockpit': 'manager#cockpit',
  '/pay/stations': 'payroll#month',
  '/pay/stations/$outletId': 'payroll#month',
  '/pay/stations/$outletId/people': 'payroll#begin',
  '/pay/stations/$outletId/what-if': 'payroll#what-if',
  '/pay/plans': 'payroll#plan',
  '/pay/plans/$planId': 'payroll#plan',
  '/pay/runs/$runId': 'payroll#month',
  '/outlets': 'administrator#outlets',
  '/staff': 'administrator#staff',
  '/accounts': 'administrator#accounts',
  '/products': 'administrator#products',
  '/regions': 'administrator#names',
  '/owners': 'administrator#names',
  '/brands': 'administrator#names',
  '/api-keys': 'administrator#api-keys',
  '/audit': 'administrator#audit',
  '/pay/stations/$outletId/facts': 'payroll#facts',
  '/pay/stations/$outletId/targets': 'payroll#targets',
  '/pay/stations/$outletId/adjustments': 'payroll#targets',
  '/pay/targets': 'employee#sign',
  '/pay': 'employee#pay',
  '/pay/team': 'employee#team',
  '/pay/disputes': 'employee#dispute',
  '/pay/disputes/$disputeId': 'employee#dispute',
  '/pay/runs/$runId/people/$number': 'employee#statement',
}

/** The address of the chapter for a screen. Example: `chapterAddress('en', '/week')` is `'/guide/en/outlet#file'`. */
export const chapterAddress = (language: string, path: string): string => {
  const chapter = chapters[path] ?? 'README'
  return chapter === 'README' ? `/guide/${language}` : `/guide/${language}/${chapter}`
}
