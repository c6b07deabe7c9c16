import type { Migration } from '../db/migrate.ts'

const tables = `
-- Who changed what, when, before and after. Append-only: no code updates or deletes a row.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who_id text not null,
  who text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  before jsonb,
  after jsonb
);
create index audit_by_subject on audit_entry (subject, subject_id, id);
`

/** The audit trail. */
export const auditMigrations: readonly Migration[] = [{ id: 'audit-0001', sql: tables }]
