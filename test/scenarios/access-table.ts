import { row, type AccessRow } from './access-row.ts'
import { payAccess } from './pay-access.ts'

const key = 'access-table-key'
const name = { code: 'X1', name: '新' }

/**
 * The expected answer of every route to every asker is this table. 401: sign in first. 403: the role may not. 404: for
 * this asker it does not exist. Other statuses come from the use case itself, behind the door (409, 422: refused for what
 * was sent; so nothing is changed by asking).
 *
 * Columns:                nobody owner other manager other planner station admin [payroll employee; 403 403 when left out]
 */
export const accessTable: readonly AccessRow[] = [
  // The door itself.
  row('signIn', 'POST /api/sign-in', '401 401 401 401 401 401 401 401 401 401', {
    name: 'nobody@manzu.example',
    password: 'wrong',
  }),
  row('getMe', 'GET /api/me', '401 200 200 200 200 200 200 200 200 200'),
  row('signOut', 'POST /api/sign-out', '401 200 200 200 200 200 200 200 200 200'),
  row('changePassword', 'POST /api/me/password', '401 422 422 422 422 422 422 422 422 422', {
    currentPassword: 'wrong password',
    newPassword: 'another password',
  }),
  row('listAccounts', 'GET /api/accounts', '401 403 403 403 403 403 403 200'),
  row('createAccount', 'POST /api/accounts', '401 403 403 403 403 403 403 404', { outletId: 999_999 }),
  row('resetPassword', 'POST /api/accounts/nobody/reset-password', '401 403 403 403 403 403 403 404'),
  row('setAccountActive', 'PUT /api/accounts/nobody/active', '401 403 403 403 403 403 403 404', { active: false }),
  row('listApiKeys', 'GET /api/api-keys', '401 403 403 403 403 403 403 200'),
  row('createApiKey', 'POST /api/api-keys', '401 403 403 403 403 403 403 404', { name: 'x', accountId: 'nobody' }),
  row('revokeApiKey', 'DELETE /api/api-keys/999999', '401 403 403 403 403 403 403 404'),
  row('listAudit', 'GET /api/audit', '401 403 403 403 403 403 403 200'),

  // Organisation.
  row('listRegions', 'GET /api/regions', '401 200 200 200 200 200 200 200'),
  row('createRegion', 'POST /api/regions', '401 403 403 403 403 409 403 409', { code: 'N', name: '北區' }),
  row('renameRegion', 'PUT /api/regions/999999', '401 403 403 403 403 404 403 404', { name: '新區' }),
  row('listOwnerEntities', 'GET /api/owner-entities', '401 403 403 403 403 200 200 200'),
  row('createOwnerEntity', 'POST /api/owner-entities', '401 403 403 403 403 409 403 409', {
    code: 'O-1',
    name: '陳記',
  }),
  row('renameOwnerEntity', 'PUT /api/owner-entities/999999', '401 403 403 403 403 404 403 404', { name: '新記' }),
  row('listOutlets', 'GET /api/outlets', '401 403 403 200 200 200 200 200'),
  row('exportOutlets', 'GET /api/outlets.csv', '401 403 403 200 200 200 200 200'),
  row('getOutlet', ({ outlet }) => `GET /api/outlets/${outlet}`, '401 200 404 200 404 200 200 200'),
  row('createOutlet', 'POST /api/outlets', '401 403 403 403 403 403 403 422', {
    licenceNumber: '99990000',
    name: '新店',
    regionId: 999,
    ownerId: 999,
    channel: '便利店',
    stars: 1,
  }),
  row('updateOutlet', 'PUT /api/outlets/999999', '401 403 403 403 403 403 403 404', {
    licenceNumber: '99990000',
    name: '新店',
    regionId: 999,
    ownerId: 999,
    channel: '便利店',
    stars: 1,
  }),
  row('importOutlets', 'POST /api/outlets/import', '401 403 403 403 403 403 403 422', 'csv'),
  row('getOutletTemplate', 'GET /api/outlets/import/template', '401 403 403 403 403 403 403 200'),
  row('listStaff', 'GET /api/staff', '401 403 403 403 403 200 200 200'),
  row('createStaff', 'POST /api/staff', '401 403 403 403 403 403 403 422', {
    email: 'new@manzu.example',
    name: '新',
    post: 'planner',
    regionId: 999,
  }),
  row('updateStaff', 'PUT /api/staff/999999', '401 403 403 403 403 403 403 404', {
    email: 'new@manzu.example',
    name: '新',
    post: 'planner',
  }),

  // Catalogue.
  row('listBrands', 'GET /api/brands', '401 200 200 200 200 200 200 200'),
  row('createBrand', 'POST /api/brands', '401 403 403 403 403 409 403 409', { code: 'YL', name: '雲嶺' }),
  row('renameBrand', 'PUT /api/brands/999999', '401 403 403 403 403 404 403 404', { name: '新嶺' }),
  row('listProducts', 'GET /api/products', '401 200 200 200 200 200 200 200'),
  row('exportProducts', 'GET /api/products.csv', '401 200 200 200 200 200 200 200'),
  row('getProduct', ({ product }) => `GET /api/products/${product}`, '401 200 200 200 200 200 200 200'),
  row('createProduct', 'POST /api/products', '401 403 403 403 403 422 403 422', {
    ...name,
    brandId: 999,
    pack: 1,
    unit: '瓶',
    priceFen: 1,
  }),
  row('updateProduct', 'PUT /api/products/999999', '401 403 403 403 403 404 403 404', {
    ...name,
    brandId: 999,
    pack: 1,
    unit: '瓶',
    priceFen: 1,
  }),
  row('importProducts', 'POST /api/products/import', '401 403 403 403 403 422 403 422', 'csv'),
  row('getProductTemplate', 'GET /api/products/import/template', '401 403 403 403 403 200 403 200'),
  row('getPicture', ({ product }) => `GET /api/products/${product}/picture`, '401 404 404 404 404 404 404 404'),
  row('putPicture', 'PUT /api/products/999999/picture', '401 403 403 403 403 422 403 422', 'csv'),

  // Supply. A draft does not exist for outlets and account managers.
  row('listCycles', 'GET /api/cycles', '401 200 200 200 200 200 200 200'),
  row('getCycle', ({ draft }) => `GET /api/cycles/${draft}`, '401 404 404 404 404 200 200 200'),
  row('createCycle', 'POST /api/cycles', '401 403 403 403 403 422 403 422', {
    code: 'X',
    mode: 'order',
    filingOpensAt: null,
    filingClosesAt: null,
    orderingOpensAt: '2026-11-23T09:00:00Z',
    orderingClosesAt: '2026-11-23T08:00:00Z',
    weightBy: 'outlet',
    starWeights: ['1', '1', '1', '1', '1'],
  }),
  row('updateCycle', 'PUT /api/cycles/999999', '401 403 403 403 403 404 403 404', {
    code: 'X',
    mode: 'order',
    filingOpensAt: null,
    filingClosesAt: null,
    orderingOpensAt: '2026-11-23T09:00:00Z',
    orderingClosesAt: '2026-11-23T10:00:00Z',
    weightBy: 'outlet',
    starWeights: ['1', '1', '1', '1', '1'],
  }),
  row('deleteCycle', 'DELETE /api/cycles/999999', '401 403 403 403 403 404 403 404'),
  row('getPolicy', ({ draft }) => `GET /api/cycles/${draft}/policy`, '401 404 404 404 404 200 200 200'),
  row('putPolicy', 'PUT /api/cycles/999999/policy', '401 403 403 403 403 404 403 404', { lines: [] }),
  row('importSupply', 'POST /api/cycles/999999/supply/import', '401 403 403 403 403 422 403 422', 'csv'),
  row('importLimits', 'POST /api/cycles/999999/limits/import', '401 403 403 403 403 422 403 422', 'csv'),
  row('getSupplyTemplate', 'GET /api/cycles/supply/import/template', '401 403 403 403 403 200 403 200'),
  row('getLimitsTemplate', 'GET /api/cycles/limits/import/template', '401 403 403 403 403 200 403 200'),
  row('exportPolicy', ({ draft }) => `GET /api/cycles/${draft}/policy.csv`, '401 404 404 404 404 200 200 200'),
  row('checkCycle', ({ draft }) => `GET /api/cycles/${draft}/check`, '401 403 403 403 403 200 403 200'),
  row('comparePolicy', ({ draft }) => `GET /api/cycles/${draft}/difference`, '401 403 403 403 403 200 200 200'),
  row('publishCycle', 'POST /api/cycles/999999/publish', '401 403 403 403 403 404 403 404'),

  // Ordering. Only the owner acts; another outlet's filing does not exist.
  row(
    'getOffer',
    ({ outlet, cycle }) => `GET /api/outlets/${outlet}/cycles/${cycle}/offer`,
    '401 200 404 200 404 200 200 200',
  ),
  row(
    'listSubmissions',
    ({ outlet, cycle }) => `GET /api/outlets/${outlet}/cycles/${cycle}/submissions`,
    '401 200 404 200 404 200 200 200',
  ),
  row(
    'fileNeeds',
    ({ outlet, cycle }) => `POST /api/outlets/${outlet}/cycles/${cycle}/filings`,
    '401 422 404 403 403 403 403 403',
    { key, lines: [{ productId: 999_999, quantity: 1 }] },
  ),
  row(
    'placeOrder',
    ({ outlet, cycle }) => `POST /api/outlets/${outlet}/cycles/${cycle}/orders`,
    '401 409 404 403 403 403 403 403',
    { key, lines: [{ productId: 999_999, quantity: 1 }] },
  ),
  row(
    'importFilings',
    ({ cycle }) => `POST /api/cycles/${cycle}/filings/import`,
    '401 403 403 403 403 422 403 422',
    'csv',
  ),
  row(
    'getFilingProgress',
    ({ cycle }) => `GET /api/cycles/${cycle}/filing-progress`,
    '401 403 403 403 403 200 200 200',
  ),
  row('getFilingTemplate', 'GET /api/cycles/filings/import/template', '401 403 403 403 403 200 403 200'),
  row('exportFilings', ({ cycle }) => `GET /api/cycles/${cycle}/filings.csv`, '401 403 403 200 200 200 200 200'),
  row('exportOrders', ({ cycle }) => `GET /api/cycles/${cycle}/orders.csv`, '401 403 403 200 200 200 200 200'),

  // Allocation. The certificate is public once the seed is; before, it does not exist for anybody.
  row('listRuns', ({ cycle }) => `GET /api/cycles/${cycle}/runs`, '401 403 403 403 403 200 200 200'),
  row('getResults', ({ cycle }) => `GET /api/cycles/${cycle}/results`, '401 403 403 403 403 404 404 404'),
  row('getDemand', ({ cycle }) => `GET /api/cycles/${cycle}/demand`, '401 403 403 403 403 200 200 200'),
  row(
    'listAwards',
    ({ cycle, product }) => `GET /api/cycles/${cycle}/products/${product}/awards`,
    '401 403 403 200 200 200 200 200',
  ),
  row(
    'getAwardPicture',
    ({ cycle, product }) => `GET /api/cycles/${cycle}/products/${product}/picture`,
    '401 403 403 403 403 404 404 404',
  ),
  row(
    'getOutletAwards',
    ({ outlet, cycle }) => `GET /api/outlets/${outlet}/cycles/${cycle}/awards`,
    '401 200 404 200 404 200 200 200',
  ),
  row('getCertificate', ({ cycle }) => `GET /api/cycles/${cycle}/certificate`, '401 409 409 409 409 409 409 409'),
  row('verifyRun', ({ cycle }) => `POST /api/cycles/${cycle}/verify`, '401 403 403 403 403 409 409 409'),
  row('exportAwards', ({ cycle }) => `GET /api/cycles/${cycle}/awards.csv`, '401 403 403 200 200 200 200 200'),

  // Fill rate. Everybody sees rates of the outlets they may see; what did not arrive is recorded by those who ship.
  row('getFillRates', 'GET /api/fill-rates?by=outlet', '401 200 200 200 200 200 200 200'),
  row('exportFillRates', 'GET /api/fill-rates.csv?by=outlet', '401 403 403 200 200 200 200 200'),
  row('getFillReport', 'GET /api/fill-rates/report.pdf', '401 403 403 404 404 404 404 404'),
  row('listFillMonths', 'GET /api/fill-rates/months', '401 403 403 200 200 200 200 200'),
  row('getFillMatrix', 'GET /api/fill-rates/matrix?rows=outlet&columns=product', '401 403 403 200 200 200 200 200'),
  row('listFillLines', 'GET /api/fill-lines', '401 200 200 200 200 200 200 200'),
  row('getWorklist', 'GET /api/worklist', '401 403 403 200 200 200 200 200'),
  row(
    'addFollowUpNote',
    ({ outlet, cycle }) => `POST /api/outlets/${outlet}/cycles/${cycle}/follow-ups/notFiled/notes`,
    '401 403 403 200 404 200 200 200',
    // Of a note with the same key one is kept, and nothing else hangs on it.
    { key, text: '已提醒' },
  ),
  row(
    'markFollowUp',
    ({ outlet, cycle }) => `PUT /api/outlets/${outlet}/cycles/${cycle}/follow-ups/notFiled/done`,
    '401 403 403 200 404 200 200 200',
    { done: false },
  ),
  row('listFillTargets', 'GET /api/fill-targets', '401 200 200 200 200 200 200 200'),
  row('followFillTargets', 'GET /api/fill-targets/progress', '401 403 403 200 200 200 200 200'),
  row('createFillTarget', 'POST /api/fill-targets', '401 403 403 403 403 422 422 422', {
    sliceBy: 'region',
    sliceKey: '999999',
    from: '2026-11-23',
    rate: '0.9',
  }),
  row('deleteFillTarget', 'DELETE /api/fill-targets/999999', '401 403 403 403 403 404 404 404'),
  row('importDeliveries', 'POST /api/deliveries/import', '401 403 403 403 403 422 422 422', 'csv'),
  row('getDeliveryTemplate', 'GET /api/deliveries/import/template', '401 403 403 403 403 200 200 200'),
  row('recordDelivery', 'POST /api/deliveries', '401 403 403 403 403 422 422 422', {
    reference: 'L-1',
    cycleId: 999_999,
    outletId: 999_999,
    productId: 999_999,
    quantity: 1,
    deliveredOn: '2026-11-23',
  }),
  row('listDeliveries', 'GET /api/deliveries', '401 200 200 200 200 200 200 200'),
  row('exportDeliveries', 'GET /api/deliveries.csv', '401 403 403 200 200 200 200 200'),
  row('listDeliveryCycles', 'GET /api/deliveries/cycles', '401 403 403 200 200 200 200 200'),
  row('completeDeliveries', 'PUT /api/cycles/999999/deliveries-complete', '401 403 403 403 403 409 409 409', {
    complete: true,
  }),

  // Notifications: everybody's own. No mail server is set up here, and nobody has entered an address.
  row('listNotifications', 'GET /api/notifications', '401 200 200 200 200 200 200 200 200 200'),
  row('countUnread', 'GET /api/notifications/unread', '401 200 200 200 200 200 200 200 200 200'),
  row('readNotification', 'PUT /api/notifications/999999/read', '401 404 404 404 404 404 404 404 404 404', {
    isRead: true,
  }),
  row('readAllNotifications', 'POST /api/notifications/read-all', '401 200 200 200 200 200 200 200 200 200'),
  row('getNotificationSettings', 'GET /api/notification-settings', '401 200 200 200 200 200 200 200 200 200'),
  row('saveNotificationSettings', 'PUT /api/notification-settings', '401 200 200 200 200 200 200 200 200 200', {
    choices: [],
    quiet: null,
    language: 'en',
  }),
  row('enterMailAddress', 'POST /api/notification-settings/address', '401 409 409 409 409 409 409 409 409 409', {
    email: 'somebody@manzu.example',
  }),
  row(
    'confirmMailAddress',
    'POST /api/notification-settings/address/confirm',
    '401 409 409 409 409 409 409 409 409 409',
    {
      code: '123456',
    },
  ),
  row('removeMailAddress', 'DELETE /api/notification-settings/address', '401 200 200 200 200 200 200 200 200 200'),
  row('getMailState', 'GET /api/mail-state', '401 403 403 403 403 403 403 200'),

  ...payAccess,
]
