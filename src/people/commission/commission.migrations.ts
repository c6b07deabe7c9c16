import type { Migration } from '../../platform/db/migrate.ts'
import { disputeTables } from './dispute.migrations.ts'

const tables = `
-- A commission plan as people signed it: canonical JSON, so that its hash can be computed again.
create table pay_plan (
  plan_id integer generated always as identity primary key,
  code text not null check (code <> ''),
  version integer not null check (version > 0),
  -- First month it holds for, YYYY-MM.
  starts_on text not null check (starts_on ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  document text not null,
  hash text not null check (length(hash) = 64),
  -- What the last months would have been under it; without one it is not published.
  replay text,
  created_by text not null,
  created_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  unique (code, version)
);

-- A station that pays by a plan. Whoever writes its facts or runs its months locks this row first: facts are numbered
-- in the order in which they can be seen.
create table pay_station (
  outlet_id integer primary key,
  plan_code text not null
);

-- Who is paid at a station. Number is what people and files call them; staff is whose account may look.
create table pay_employee (
  outlet_id integer not null references pay_station,
  number text not null check (number <> ''),
  name text not null check (name <> ''),
  staff_id integer unique references staff,
  primary key (outlet_id, number)
);

-- All that pay depends on, append-only: a settlement, an hour, a score, a line of the roster, a target. A correction is a
-- further revision of the same key.
create table pay_fact (
  outlet_id integer not null references pay_station,
  fact_id bigint generated always as identity,
  kind text not null,
  key text not null check (key <> ''),
  revision integer not null check (revision > 0),
  -- Null: withdrawn.
  payload jsonb,
  -- The latest of its days, and whether one of them is still missing: what may count in a month is found by these.
  last_day date,
  is_open boolean not null,
  known_at timestamptz not null,
  source text not null,
  recorded_by text not null,
  primary key (outlet_id, fact_id),
  unique (outlet_id, kind, key, revision)
);
create index pay_fact_by_day on pay_fact (outlet_id, last_day);

-- One month of a station. Not spread: a paid run is guarded by triggers.
create table pay_run (
  run_id integer generated always as identity primary key,
  outlet_id integer not null references pay_station,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  status text not null check (status in ('draft', 'reviewed', 'approved', 'paid')),
  plan_id integer not null references pay_plan,
  -- The last fact that was looked at.
  facts_until bigint not null,
  document_hash text not null check (length(document_hash) = 64),
  prepared_by text not null,
  prepared_at timestamptz not null,
  reviewed_by text,
  reviewed_at timestamptz,
  objections_until timestamptz,
  approved_by text,
  approved_at timestamptz,
  paid_by text,
  paid_at timestamptz,
  batch_id text unique,
  chain_hash text,
  unique (outlet_id, period),
  check ((status = 'paid') = (chain_hash is not null)),
  check ((status = 'paid') = (batch_id is not null))
);

-- The statements and the explanation of a run, canonical JSON under document_hash.
create table pay_document (
  run_id integer primary key references pay_run on delete cascade,
  document text not null
);

-- What each gets, in figures one can add up.
create table pay_statement (
  run_id integer not null references pay_run on delete cascade,
  number text not null,
  gross numeric(15, 2) not null,
  deducted numeric(15, 2) not null,
  adjustment numeric(15, 2) not null,
  net numeric(15, 2) not null,
  -- From earlier months: corrections, and what had to be taken back before and after.
  late numeric(15, 2) not null,
  carried_in numeric(15, 2) not null check (carried_in <= 0),
  payable numeric(15, 2) not null check (payable >= 0),
  carried_out numeric(15, 2) not null check (carried_out <= 0),
  primary key (run_id, number),
  check (net = gross - deducted + adjustment),
  check (payable + carried_out = net + late + carried_in)
);

-- A closed month that came out otherwise, paid in the month of the run: new minus old, with what made it so.
create table pay_correction (
  run_id integer not null references pay_run on delete cascade,
  number text not null,
  earned_period text not null,
  amount numeric(15, 2) not null check (amount <> 0),
  nodes jsonb not null,
  facts jsonb not null,
  primary key (run_id, number, earned_period)
);
`

const guards = `
create function pay_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'pay: % of % is refused: %', tg_op, tg_table_name, tg_argv[0] using errcode = 'integrity_constraint_violation';
end $$;

create trigger pay_fact_append_only before update or delete on pay_fact
  for each row execute function pay_refuse('facts are append-only');
create trigger pay_fact_kept before truncate on pay_fact
  for each statement execute function pay_refuse('facts are append-only');

create trigger pay_plan_published before update or delete on pay_plan
  for each row when (old.published_at is not null) execute function pay_refuse('a published plan never changes');
create trigger pay_plan_kept before truncate on pay_plan
  for each statement execute function pay_refuse('a published plan never changes');

create function pay_run_step() returns trigger language plpgsql as $$
begin
  if old.status = 'paid' then
    raise exception 'pay: run % is paid and never changes', old.run_id using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then
    raise exception 'pay: run % is kept', old.run_id using errcode = 'integrity_constraint_violation';
  end if;
  if (old.status, new.status) not in (
    ('draft', 'draft'), ('draft', 'reviewed'), ('reviewed', 'draft'), ('reviewed', 'approved'), ('approved', 'paid')
  ) then
    raise exception 'pay: run % cannot go from % to %', old.run_id, old.status, new.status
      using errcode = 'integrity_constraint_violation';
  end if;
  if (new.run_id, new.outlet_id, new.period) is distinct from (old.run_id, old.outlet_id, old.period) then
    raise exception 'pay: run % stays the run of its month', old.run_id using errcode = 'integrity_constraint_violation';
  end if;
  if old.status = 'approved' and (new.plan_id, new.facts_until, new.document_hash, new.prepared_by, new.approved_by)
    is distinct from (old.plan_id, old.facts_until, old.document_hash, old.prepared_by, old.approved_by) then
    raise exception 'pay: run % is approved as it stands', old.run_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger pay_run_steps before update or delete on pay_run for each row execute function pay_run_step();
create function pay_run_begins() returns trigger language plpgsql as $$
begin
  if new.status <> 'draft' then
    raise exception 'pay: a run begins as a draft' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger pay_run_begins before insert on pay_run for each row execute function pay_run_begins();
create trigger pay_run_kept before truncate on pay_run for each statement execute function pay_refuse('runs are kept');

-- What belongs to a run changes only while it is a draft.
create function pay_part_of_draft() returns trigger language plpgsql as $$
declare
  touched integer[] := case tg_op
    when 'INSERT' then array[new.run_id] when 'DELETE' then array[old.run_id] else array[old.run_id, new.run_id] end;
begin
  if exists (select from pay_run where run_id = any (touched) and status <> 'draft') then
    raise exception 'pay: % of a run that is no draft does not change', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger pay_document_of_draft before insert or update or delete on pay_document
  for each row execute function pay_part_of_draft();
create trigger pay_statement_of_draft before insert or update or delete on pay_statement
  for each row execute function pay_part_of_draft();
create trigger pay_correction_of_draft before insert or update or delete on pay_correction
  for each row execute function pay_part_of_draft();
create trigger pay_document_kept before truncate on pay_document
  for each statement execute function pay_refuse('runs are kept');
create trigger pay_statement_kept before truncate on pay_statement
  for each statement execute function pay_refuse('runs are kept');
create trigger pay_correction_kept before truncate on pay_correction
  for each statement execute function pay_refuse('runs are kept');
`

const looks = `
-- Who leads which group of a station: leaders see their team.
alter table pay_employee add column leads text;

-- Each look at somebody else's statement.
create table pay_look (
  run_id integer not null references pay_run,
  number text not null,
  looker text not null,
  looked_at timestamptz not null
);
create index pay_look_by_person on pay_look (run_id, number, looked_at);
`

const previous = `
-- What a run was before it was calculated again, so that the desk sees what changed.
create table pay_previous (
  run_id integer primary key references pay_run on delete cascade,
  document text not null,
  prepared_by text not null,
  prepared_at timestamptz not null
);
create trigger pay_previous_of_draft before insert or update or delete on pay_previous
  for each row execute function pay_part_of_draft();
create trigger pay_previous_kept before truncate on pay_previous
  for each statement execute function pay_refuse('runs are kept');
`

const plansChanged = `
-- Who changed a draft of a plan last: neither who made it nor who changed it publishes it.
alter table pay_plan add column changed_by text, add column changed_at timestamptz;
`

const correctionsDisputed = `
-- The correction of an earlier month may be disputed too; its subject is that month.
alter table pay_dispute drop constraint pay_dispute_about_check;
alter table pay_dispute add constraint pay_dispute_about_check check (about in ('node', 'fact', 'correction', 'missing'));
`

/** Plans, facts, runs and what guards them. */
export const commissionMigrations: readonly Migration[] = [
  { id: 'commission-0001', sql: tables },
  { id: 'commission-0002', sql: guards },
  { id: 'commission-0003', sql: looks },
  { id: 'commission-0004', sql: disputeTables },
  { id: 'commission-0005', sql: previous },
  { id: 'commission-0006', sql: plansChanged },
  { id: 'commission-0007', sql: correctionsDisputed },
]
