/** Disputes, the answers to the law's warnings, and who and when in the chain. */
export const disputeTables = `
-- What the approver says to a warning of the law; with the approval it stands for good.
create table pay_answer (
  run_id integer not null references pay_run,
  warning text not null check (warning <> ''),
  text text not null check (length(text) between 10 and 1000),
  answered_by text not null,
  answered_name text not null,
  answered_at timestamptz not null,
  primary key (run_id, warning)
);

create function pay_answer_while_reviewed() returns trigger language plpgsql as $$
begin
  if not exists (select from pay_run where run_id = new.run_id and status = 'reviewed') then
    raise exception 'pay: run % is not being approved', new.run_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger pay_answer_with_approval before insert on pay_answer
  for each row execute function pay_answer_while_reviewed();
create trigger pay_answer_stands before update or delete on pay_answer
  for each row execute function pay_refuse('an answer stands');
create trigger pay_answer_kept before truncate on pay_answer
  for each statement execute function pay_refuse('an answer stands');

-- 1: the chain hash covers the document. 2: also who prepared, showed, approved and paid, when, and the answers.
alter table pay_run add column chain_format smallint not null default 1 check (chain_format in (1, 2));

create or replace function pay_run_step() returns trigger language plpgsql as $$
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
  if old.status = 'approved' and (new.plan_id, new.facts_until, new.document_hash, new.prepared_by, new.prepared_at,
    new.reviewed_by, new.reviewed_at, new.objections_until, new.approved_by, new.approved_at)
    is distinct from (old.plan_id, old.facts_until, old.document_hash, old.prepared_by, old.prepared_at,
    old.reviewed_by, old.reviewed_at, old.objections_until, old.approved_by, old.approved_at) then
    raise exception 'pay: run % is approved as it stands', old.run_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- What somebody finds wrong in the own statement of a run. It never holds up the run.
create table pay_dispute (
  dispute_id integer generated always as identity primary key,
  run_id integer not null references pay_run,
  number text not null,
  -- A figure by the id of its node, a fact that did not count as kind/id, or something that is missing.
  about text not null check (about in ('node', 'fact', 'missing')),
  subject text not null check ((subject = '') = (about = 'missing')),
  -- The figure or the fact as it stood when it was disputed.
  stood jsonb not null,
  status text not null
    check (status in ('open', 'answered', 'accepted', 'partly', 'rejected', 'appealed', 'withdrawn')),
  is_appealed boolean not null default false,
  opened_by text not null,
  opened_at timestamptz not null,
  -- Who decided first: an appeal is for somebody else.
  decided_by text,
  changed_at timestamptz not null
);
create unique index pay_dispute_once on pay_dispute (run_id, number, about, subject)
  where status in ('open', 'answered', 'appealed');
create index pay_dispute_by_status on pay_dispute (status, changed_at);

-- The thread of a dispute, append-only: who took which step when, in which words, and the facts it brought.
create table pay_dispute_message (
  dispute_id integer not null references pay_dispute,
  place integer not null check (place > 0),
  step text not null check (step in ('open', 'answer', 'reply', 'withdraw', 'decide', 'appeal')),
  outcome text check (outcome in ('accepted', 'partly', 'rejected')),
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  text text not null check (length(text) <= 2000 and (text <> '' or step = 'withdraw')),
  facts jsonb not null,
  primary key (dispute_id, place),
  check ((step = 'decide') = (outcome is not null))
);
create trigger pay_dispute_message_append_only before update or delete on pay_dispute_message
  for each row execute function pay_refuse('what was said stands');
create trigger pay_dispute_message_kept before truncate on pay_dispute_message
  for each statement execute function pay_refuse('what was said stands');
`
