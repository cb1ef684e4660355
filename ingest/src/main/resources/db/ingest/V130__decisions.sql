-- What settling goes by besides the submissions themselves: whose rows they hold, what they resemble, and what people have decided.

alter table staging.submission
    -- the municipality that its rows belong to: not the sender's when the file lay in the wrong place
    add column municipality text,
    -- digest of its cases without municipality and client; empty when too few of them differ
    add column likeness text not null default '',
    -- whether it was judged to hold cases at all; nobody can accept one that was not
    add column sound boolean not null default false,
    -- why it is held, and beside which submission; as long as each other
    add column held_for text[] not null default '{}',
    add column held_beside bigint[] not null default '{}',
    drop constraint submission_state_check,
    add constraint submission_state_check check (state in ('registered', 'accepted', 'held', 'refused', 'withdrawn'));

update staging.submission set municipality = sender, sound = state in ('accepted', 'held');

alter table staging.submission alter column municipality set not null;

-- What a person has decided about a submission; the last word holds. Never changed.
create table staging.decision (
    id bigint generated always as identity primary key,
    submission_id bigint not null,
    verdict text not null check (verdict in ('accept', 'refuse', 'withdraw')),
    -- for which reasons the submission was held when it was decided about: an acceptance is about these
    held_for text[] not null,
    reason text not null check (reason <> ''),
    operator text not null check (operator <> ''),
    decided_at timestamptz not null
);

create index on staging.decision (submission_id, id);

create function staging.refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'decisions are never changed or removed; a new one takes the place of the last';
end $$;

create trigger append_only before update or delete or truncate on staging.decision
for each statement execute function staging.refuse_change();
