import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
-- What an outlet says it needs, as it stands now; what it said before is in submission.
create table filing (
  outlet_id integer not null,
  cycle_id integer not null references cycle,
  product_id integer not null references product,
  requested integer not null check (requested > 0),
  filed_at timestamptz not null,
  primary key (outlet_id, cycle_id, product_id)
);
create index filing_by_product on filing (cycle_id, product_id);

-- What an outlet may order at once without touching anybody else's row.
create table guarantee (
  outlet_id integer not null,
  cycle_id integer not null references cycle,
  product_id integer not null references product,
  quantity integer not null check (quantity >= 0),
  primary key (outlet_id, cycle_id, product_id)
);
create index guarantee_by_product on guarantee (cycle_id, product_id);

create table order_line (
  outlet_id integer not null,
  cycle_id integer not null references cycle,
  product_id integer not null references product,
  requested integer not null check (requested >= 0),
  confirmed integer not null check (confirmed >= 0),
  wish integer not null default 0 check (wish >= 0),
  granted integer not null default 0 check (granted >= 0 and granted <= wish),
  price_fen bigint not null,
  -- Month of the cycle, so that what a monthly limit leaves is read from the outlet's own rows.
  month text not null,
  ordered_at timestamptz not null,
  primary key (outlet_id, cycle_id, product_id),
  check (confirmed + wish <= requested)
);
create index order_line_by_product on order_line (cycle_id, product_id);
create index order_line_by_month on order_line (product_id, month);

-- One row a submission: the same key again gets the same answer, whatever happened on the way.
create table submission (
  outlet_id integer not null,
  key text not null check (length(key) between 8 and 100),
  kind text not null check (kind in ('file', 'order')),
  cycle_id integer not null references cycle,
  request_hash text not null,
  answer jsonb not null,
  submitted_by text not null,
  submitted_at timestamptz not null,
  primary key (outlet_id, key)
);
create index submission_by_cycle on submission (outlet_id, cycle_id, submitted_at);

-- Stock of byNeed products already promised. The one shared counter, locked in product order.
create table reservation (
  cycle_id integer not null references cycle,
  product_id integer not null references product,
  stock integer not null check (stock >= 0),
  reserved integer not null default 0 check (reserved >= 0 and reserved <= stock),
  primary key (cycle_id, product_id)
);
`

const firstAsked = `
-- When an outlet first asked for what it asks for now: that is its place in the line, a change keeps it and a withdrawal
-- gives it up. Null where it was asked before this was kept.
alter table filing add column first_filed_at timestamptz;
alter table order_line add column first_ordered_at timestamptz;
`

/** Filings, guarantees, orders with wishes, submissions, reserved stock. */
export const orderingMigrations: readonly Migration[] = [
  { id: 'ordering-0001', sql: tables },
  { id: 'ordering-0002', sql: firstAsked },
]
