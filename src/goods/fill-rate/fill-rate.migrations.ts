import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
-- A settled cycle whose fill lines are written; a cycle nobody asked anything in has this row alone.
create table fill_cycle (
  cycle_id integer primary key references cycle,
  code text not null,
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  closed_at timestamptz not null,
  counted_at timestamptz not null,
  -- True once all deliveries are recorded: from then on a line without any was not delivered.
  deliveries_complete boolean not null default false
);

-- What was asked, what was filled, and one cause for each unit that was not; written when a cycle settles, with brand,
-- region, stars and account manager as they were then.
create table fill_line (
  outlet_id integer not null,
  cycle_id integer not null references fill_cycle,
  product_id integer not null references product,
  brand_id integer not null references brand,
  region_id integer not null references region,
  stars smallint not null,
  account_manager_id integer references staff,
  requested integer not null check (requested > 0),
  ordered integer not null check (ordered >= 0),
  -- Null while nothing is known: then the order counts as filled.
  delivered integer check (delivered >= 0),
  lost_supply integer not null default 0 check (lost_supply >= 0),
  lost_daily_limit integer not null default 0 check (lost_daily_limit >= 0),
  lost_monthly_limit integer not null default 0 check (lost_monthly_limit >= 0),
  lost_quota integer not null default 0 check (lost_quota >= 0),
  lost_policy integer not null default 0 check (lost_policy >= 0),
  primary key (outlet_id, cycle_id, product_id),
  check (requested = ordered + lost_supply + lost_daily_limit + lost_monthly_limit + lost_quota + lost_policy)
);
create index fill_line_by_cycle on fill_line (cycle_id, product_id);

-- Movements, append-only; a correction is a row with a negative quantity.
create table delivery (
  outlet_id integer not null,
  id integer generated always as identity,
  reference text not null,
  cycle_id integer not null references fill_cycle,
  product_id integer not null references product,
  quantity integer not null check (quantity <> 0),
  delivered_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (outlet_id, id),
  unique (outlet_id, reference, cycle_id, product_id)
);
create index delivery_by_day on delivery (delivered_on desc, id desc);

create table fill_target (
  id integer generated always as identity primary key,
  slice_by text not null,
  slice_key text not null default '',
  from_day date not null,
  rate numeric(5, 4) not null check (rate between 0 and 1),
  created_by text not null,
  created_at timestamptz not null,
  unique (slice_by, slice_key, from_day)
);
`

const followUps = `
-- What was said to an outlet about a matter of a cycle; append-only.
create table follow_up_note (
  outlet_id integer not null,
  id integer generated always as identity,
  cycle_id integer not null references cycle,
  matter text not null check (matter in ('lowFill', 'oddFiling', 'notFiled')),
  -- One for each note written, so that a note sent twice is kept once.
  key text not null check (length(key) between 8 and 100),
  text text not null check (length(text) between 1 and 500),
  written_by text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (outlet_id, id),
  unique (outlet_id, key)
);
create index follow_up_note_by_cycle on follow_up_note (cycle_id);
create index follow_up_note_by_time on follow_up_note (written_at);

-- A matter that is done; taking it back removes the row, the audit trail keeps both.
create table follow_up_done (
  outlet_id integer not null,
  cycle_id integer not null references cycle,
  matter text not null check (matter in ('lowFill', 'oddFiling', 'notFiled')),
  done_by text not null,
  done_by_name text not null,
  done_at timestamptz not null,
  primary key (outlet_id, cycle_id, matter)
);
create index follow_up_done_by_cycle on follow_up_done (cycle_id);
create index follow_up_done_by_time on follow_up_done (done_at);
`

const linesInOrder = `
-- Lines are read page by page with the greatest loss, or the greatest demand, first; of equals the newest cycle.
create index fill_line_by_loss on fill_line ((requested - least(ordered, delivered)), cycle_id, outlet_id, product_id);
create index fill_line_by_demand on fill_line (requested, cycle_id, outlet_id, product_id);
create index delivery_by_reference on delivery (reference, id);
`

/** Counted cycles, fill lines, deliveries, staged targets; what was said to outlets. */
export const fillRateMigrations: readonly Migration[] = [
  { id: 'fill-rate-0001', sql: tables },
  { id: 'fill-rate-0002', sql: followUps },
  { id: 'fill-rate-0003', sql: linesInOrder },
]
