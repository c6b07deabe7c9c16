import { row, type AccessRow } from './access-row.ts'

const said = { text: 'x' }

/**
 * The pay wing, in the columns of the access table. Who prepares and who approves see to every station; everybody else
 * has a statement at most, the own one, or as a leader those of the team.
 *
 * Columns:   nobody owner other manager other planner station admin payroll employee
 */
export const payAccess: readonly AccessRow[] = [
  row('listPayStations', 'GET /api/pay/stations', '401 403 403 403 403 403 200 403 200 403'),
  row('listPayRuns', ({ outlet }) => `GET /api/pay/stations/${outlet}/runs`, '401 403 403 403 403 403 200 403 200 403'),
  row(
    'calculatePayRun',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/runs`,
    '401 403 403 403 403 403 404 403 404 403',
    { period: '2026-10' },
  ),
  row('getPayRun', 'GET /api/pay/runs/999999', '401 403 403 403 403 403 404 403 404 403'),
  row('reviewPayRun', 'POST /api/pay/runs/999999/review', '401 403 403 403 403 403 404 403 404 403'),
  row('reopenPayRun', 'POST /api/pay/runs/999999/reopen', '401 403 403 403 403 403 404 403 404 403'),
  row('approvePayRun', 'POST /api/pay/runs/999999/approve', '401 403 403 403 403 403 404 403 403 403', {}),
  row('payPayRun', 'POST /api/pay/runs/999999/pay', '401 403 403 403 403 403 404 403 404 403'),
  row('provePayRun', 'GET /api/pay/runs/999999/proof', '401 403 403 403 403 403 404 403 404 403'),
  row('getPayRunChanges', 'GET /api/pay/runs/999999/changes', '401 403 403 403 403 403 404 403 404 403'),
  row('exportPayroll', 'GET /api/pay/runs/999999/payroll', '401 403 403 403 403 403 404 403 404 403'),
  row('listPayOutlets', 'GET /api/pay/outlets', '401 403 403 403 403 403 200 403 200 403'),
  row('beginPayStation', 'POST /api/pay/stations', '401 403 403 403 403 403 404 403 403 403', {
    outletId: 999_999,
    planCode: 's5',
  }),
  row('listPayEmployees', 'GET /api/pay/stations/999999/employees', '401 403 403 403 403 403 404 403 404 403'),
  row('savePayEmployee', 'PUT /api/pay/stations/999999/employees/E01', '401 403 403 403 403 403 404 403 404 403', {
    name: 'x',
    staffId: null,
    leads: null,
  }),
  row('listPayStaff', 'GET /api/pay/staff', '401 403 403 403 403 403 200 403 200 403'),
  row('listMyPay', 'GET /api/pay/mine', '401 403 403 403 403 403 200 403 200 200'),
  row('getPayStatement', 'GET /api/pay/runs/999999/statements/E01', '401 403 403 403 403 403 404 403 404 404'),
  row(
    'listStatementFacts',
    'GET /api/pay/runs/999999/statements/E01/facts?node=net/E01',
    '401 403 403 403 403 403 404 403 404 404',
  ),
  row(
    'getPayDifference',
    'GET /api/pay/runs/999999/statements/E01/difference',
    '401 403 403 403 403 403 404 403 404 404',
  ),
  row('getPayStatementPdf', 'GET /api/pay/runs/999999/statements/E01/pdf', '401 403 403 403 403 403 404 403 404 404'),
  row('getPayTeam', 'GET /api/pay/team', '401 403 403 403 403 403 200 403 200 200'),
  row('getWouldEarn', 'GET /api/pay/mine/would-earn', '401 403 403 403 403 403 200 403 200 200'),
  row(
    'bringPayMonth',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/month`,
    '401 403 403 403 403 403 422 403 422 403',
    { period: 'x' },
  ),
  row(
    'getWhatIfBasis',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/what-if?period=2026-10`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'findWhatIfFacts',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/what-if/facts?period=2026-10&search=x`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'tryPayMonth',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/what-if`,
    '401 403 403 403 403 403 404 403 404 403',
    { period: '2026-10' },
  ),
  row('sweepPay', ({ outlet }) => `POST /api/pay/stations/${outlet}/sweep`, '401 403 403 403 403 403 404 403 404 403', {
    parameter: 'outputRate',
    values: ['0.005'],
    until: '2026-10',
  }),
  row('listPayPlans', 'GET /api/pay/plans', '401 403 403 403 403 403 200 403 200 403'),
  row('addPayPlan', 'POST /api/pay/plans', '401 403 403 403 403 403 422 403 422 403', { format: 'x' }),
  row('getPayPlan', 'GET /api/pay/plans/999999', '401 403 403 403 403 403 404 403 404 403'),
  row('getPlanDifference', 'GET /api/pay/plans/999999/difference', '401 403 403 403 403 403 404 403 404 403'),
  row('copyPayPlan', 'POST /api/pay/plans/999999/copies', '401 403 403 403 403 403 404 403 404 403', {
    startsOn: '2027-01',
  }),
  row('changePayPlan', 'PUT /api/pay/plans/999999/settings', '401 403 403 403 403 403 404 403 404 403', {}),
  row('withdrawPayPlan', 'DELETE /api/pay/plans/999999', '401 403 403 403 403 403 404 403 404 403'),
  row('replayPayPlan', 'GET /api/pay/plans/999999/replay', '401 403 403 403 403 403 404 403 404 403'),
  row('publishPayPlan', 'POST /api/pay/plans/999999/publish', '401 403 403 403 403 403 404 403 403 403', {
    hash: '0'.repeat(64),
  }),
  row('openPayDispute', 'POST /api/pay/runs/999999/disputes', '401 403 403 403 403 403 404 403 404 404', {
    subject: { about: 'missing' },
    text: 'x',
  }),
  row('listPayDisputes', 'GET /api/pay/disputes', '401 403 403 403 403 403 200 403 200 200'),
  row('getPayDispute', 'GET /api/pay/disputes/999999', '401 403 403 403 403 403 404 403 404 404'),
  row('getDisputeFacts', 'GET /api/pay/disputes/999999/facts', '401 403 403 403 403 403 404 403 404 403'),
  row('answerPayDispute', 'POST /api/pay/disputes/999999/answer', '401 403 403 403 403 403 404 403 404 403', said),
  row('replyPayDispute', 'POST /api/pay/disputes/999999/reply', '401 403 403 403 403 403 404 403 404 404', said),
  row('withdrawPayDispute', 'POST /api/pay/disputes/999999/withdraw', '401 403 403 403 403 403 404 403 404 404', said),
  row('appealPayDispute', 'POST /api/pay/disputes/999999/appeal', '401 403 403 403 403 403 404 403 404 404', said),
  row('decidePayDispute', 'POST /api/pay/disputes/999999/decide', '401 403 403 403 403 403 404 403 404 403', {
    ...said,
    outcome: 'rejected',
  }),
  row(
    'listPayAdjustments',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/adjustments?period=2026-10`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'listPayTeams',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/teams?period=2026-10`,
    '401 403 403 403 403 403 404 403 404 404',
  ),
  row(
    'proposePayAdjustment',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/adjustments`,
    '401 403 403 403 403 403 404 403 404 404',
    { key: 'x'.repeat(32), team: 'mechanical', on: '2026-10-20', from: 'M01', to: 'M02', amount: '1', reason: 'x' },
  ),
  row(
    'approvePayAdjustment',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/adjustments/TA-1/approve`,
    '401 403 403 403 403 403 404 403 403 403',
    { reason: 'x' },
  ),
  row(
    'rejectPayAdjustment',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/adjustments/TA-1/reject`,
    '401 403 403 403 403 403 404 403 403 403',
    { reason: 'x' },
  ),
  row(
    'listPayFactKinds',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/fact-kinds`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'listPayFacts',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/facts?kind=repairOrder`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'exportPayFacts',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/facts.csv?kind=repairOrder`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'getPayFact',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/facts/repairOrder/RO-1`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'importPayFacts',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/facts/repairOrder/import`,
    '401 403 403 403 403 403 404 403 404 403',
    'csv',
  ),
  row(
    'getPayFactTemplate',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/facts/repairOrder/import/template`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'recordPayFact',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/facts/repairOrder`,
    '401 403 403 403 403 403 404 403 404 403',
    { values: {} },
  ),
  row(
    'withdrawPayFact',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/facts/repairOrder/RO-1/withdraw`,
    '401 403 403 403 403 403 404 403 404 403',
    { reason: 'x' },
  ),
  row(
    'listPayTargets',
    ({ outlet }) => `GET /api/pay/stations/${outlet}/targets?period=2026-12`,
    '401 403 403 403 403 403 404 403 404 403',
  ),
  row(
    'savePayTarget',
    ({ outlet }) => `PUT /api/pay/stations/${outlet}/targets`,
    '401 403 403 403 403 403 404 403 404 403',
    { sheet: 'reception', person: null, period: '2026-12', values: {} },
  ),
  row(
    'recordPaperSignature',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/targets/paper`,
    '401 403 403 403 403 403 404 403 404 403',
    { sheet: 'reception', person: null, period: '2026-12', signedBy: ['E01'], signedOn: '2026-11-20', note: 'x' },
  ),
  row('listMyPayTargets', 'GET /api/pay/targets', '401 403 403 403 403 403 200 403 200 200'),
  row('signPayTarget', 'POST /api/pay/targets/reception/sign', '401 403 403 403 403 403 404 403 404 404', {
    hash: '0'.repeat(64),
  }),
  row(
    'decidePaySatisfaction',
    ({ outlet }) => `POST /api/pay/stations/${outlet}/satisfaction/CSI-1/decide`,
    '401 403 403 403 403 403 404 403 403 403',
    { reason: 'x' },
  ),
]
