import type { Migration } from '../../platform/db/migrate.ts'

const tables = `
create table user_account (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  role text not null check (role in ('outletOwner', 'accountManager', 'planner', 'stationManager', 'administrator')),
  outlet_id integer unique,
  staff_id integer unique references staff,
  active boolean not null default true,
  must_change_password boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((role = 'outletOwner') = (outlet_id is not null)),
  check ((role = 'outletOwner') = (staff_id is null))
);

create table sign_in_session (
  id text primary key,
  token text not null unique,
  user_id text not null references user_account on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sign_in_session_by_user on sign_in_session (user_id);

create table credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references user_account on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index credential_by_user on credential (user_id);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Failed sign-ins by name and by address; a row past its time counts no more.
create table sign_in_guard (
  subject text primary key,
  failures integer not null,
  first_failure_at timestamptz not null,
  locked_until timestamptz
);

create table api_key (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  key_hash bytea not null unique,
  prefix text not null,
  account_id text not null references user_account on delete cascade,
  created_by text not null references user_account,
  created_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz
);
`

const byAge = `
-- What has ended is looked for every few seconds, to be forgotten.
create index sign_in_session_by_end on sign_in_session (expires_at);
create index sign_in_guard_by_age on sign_in_guard (first_failure_at);
`

const rolesOfPay = `
-- Who prepares the pay, and everybody else who is employed at a station.
alter table user_account drop constraint user_account_role_check;
alter table user_account add constraint user_account_role_check check (role in
  ('outletOwner', 'accountManager', 'planner', 'stationManager', 'administrator', 'payrollClerk', 'employee'));
`

/** Accounts, sessions, credentials, the guard at the door, keys for machines. */
export const accessMigrations: readonly Migration[] = [
  { id: 'access-0001', sql: tables },
  { id: 'access-0002', sql: byAge },
  { id: 'access-0003', sql: rolesOfPay },
]
