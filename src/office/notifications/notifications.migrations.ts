import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
-- What one person is told, once for each thing it is about: the unique key stands against an event that is told twice.
create table notification (
  user_id text not null references user_account on delete cascade,
  id integer generated always as identity,
  kind text not null check (kind in ('policy-published', 'filing-closes', 'award-ready', 'wish-granted', 'delivery-short')),
  audience text not null check (audience in ('outlet', 'manager')),
  cycle_id integer not null references cycle,
  params jsonb not null,
  -- False: the person chose e-mail only; the row is kept as the content of the mail.
  in_app boolean not null,
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (user_id, id),
  unique (user_id, kind, cycle_id)
);
create index notification_unread on notification (user_id) where in_app and read_at is null;
create index notification_by_age on notification (made_at);

-- Rounds that were called, so that each is called once, whoever looks at the clock.
create table notification_round (
  cycle_id integer not null references cycle,
  kind text not null,
  made_at timestamptz not null,
  primary key (cycle_id, kind)
);

-- How a person wants to be told; who has no row has the usual. Minutes since midnight; both null: no quiet hours.
create table notification_person (
  user_id text primary key references user_account on delete cascade,
  language text not null check (language in ('zh-Hant', 'zh-Hans', 'en')),
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_until smallint check (quiet_until between 0 and 1439),
  email text check (email = lower(email)),
  -- An address that has been entered and is not confirmed yet; of the code only the hash is kept.
  entered_email text,
  code_hash text,
  code_expires_at timestamptz,
  code_tries smallint not null default 0,
  codes_sent smallint not null default 0,
  codes_since timestamptz,
  check ((quiet_from is null) = (quiet_until is null)),
  check ((entered_email is null) = (code_hash is null)),
  check ((entered_email is null) = (code_expires_at is null))
);

-- Only what differs from the usual: everything, both ways.
create table notification_choice (
  user_id text not null references user_account on delete cascade,
  kind text not null,
  in_app boolean not null,
  by_mail boolean not null,
  primary key (user_id, kind)
);

-- The outbox. Not spread by person: a queue is taken from with "skip locked".
create table mail (
  id integer generated always as identity primary key,
  -- Part of the Message-ID, the same for every attempt: a reader who gets a mail twice sees it once.
  key uuid not null unique default gen_random_uuid(),
  user_id text not null references user_account on delete cascade,
  -- A kind of notification, or "confirm-address".
  kind text not null,
  cycle_id integer,
  -- Address and code of a mail that confirms an address; emptied when it has gone.
  params jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dropped', 'failed')),
  made_at timestamptz not null,
  not_before timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  ended_at timestamptz,
  reason text,
  check ((state = 'waiting') = (ended_at is null))
);
create index mail_waiting on mail (not_before) where state = 'waiting';
create index mail_by_age on mail (made_at);
create index mail_failed on mail (ended_at) where state = 'failed';
`

const outletOfReminder = `
-- The outlet it is told to; null for staff. What an outlet has done meanwhile is taken back by it, in one statement.
alter table notification add column outlet_id integer;
update notification n set outlet_id = a.outlet_id from user_account a where a.id = n.user_id;
create index notification_to_outlet on notification (outlet_id, cycle_id)
  where kind = 'filing-closes' and outlet_id is not null and read_at is null;
`

const planners = `
-- Planners hear of runs and of what came short, station managers of targets.
alter table notification
  drop constraint notification_kind_check,
  add constraint notification_kind_check check (kind in ('policy-published', 'filing-closes', 'run-broken', 'run-done',
    'award-ready', 'wish-granted', 'target-missed', 'delivery-short')),
  drop constraint notification_audience_check,
  add constraint notification_audience_check check (audience in ('outlet', 'manager', 'planner', 'stationManager'));
`

const pay = `
-- What is told may be about a month of pay or a dispute instead of a cycle; its kind says which, and the one id that is
-- there stands in about_id.
alter table notification
  alter column cycle_id drop not null,
  add column run_id integer references pay_run,
  add column dispute_id integer references pay_dispute,
  add column about_id integer not null generated always as (coalesce(cycle_id, run_id, dispute_id)) stored,
  add constraint notification_about_one check (num_nonnulls(cycle_id, run_id, dispute_id) = 1),
  drop constraint notification_user_id_kind_cycle_id_key,
  add constraint notification_once unique (user_id, kind, about_id),
  drop constraint notification_kind_check,
  add constraint notification_kind_check check (kind in ('policy-published', 'filing-closes', 'run-broken', 'run-done',
    'award-ready', 'wish-granted', 'target-missed', 'delivery-short', 'statement-shown', 'approval-waits',
    'dispute-opened', 'dispute-answered', 'dispute-replied', 'dispute-decided', 'dispute-appealed')),
  drop constraint notification_audience_check,
  add constraint notification_audience_check
    check (audience in ('outlet', 'manager', 'planner', 'stationManager', 'employee', 'payDesk'));
alter table mail rename column cycle_id to about_id;
`

const unreadOfDispute = `
-- The next step of a dispute takes back what nobody has read of the one before.
create index notification_of_dispute on notification (dispute_id) where dispute_id is not null and read_at is null;
`

/** Notifications, what each person chose, the outbox of mails. */
export const notificationsMigrations: readonly Migration[] = [
  { id: 'notifications-0001', sql: tables },
  { id: 'notifications-0002', sql: outletOfReminder },
  { id: 'notifications-0003', sql: planners },
  { id: 'notifications-0004', sql: pay },
  { id: 'notifications-0005', sql: unreadOfDispute },
]
