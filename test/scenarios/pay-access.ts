import { row, type AccessRow } from './access-row.ts'

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
  row('approvePayRun', 'POST /api/pay/runs/999999/approve', '401 403 403 403 403 403 404 403 403 403'),
  row('payPayRun', 'POST /api/pay/runs/999999/pay', '401 403 403 403 403 403 404 403 404 403'),
  row('provePayRun', 'GET /api/pay/runs/999999/proof', '401 403 403 403 403 403 404 403 404 403'),
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
]
