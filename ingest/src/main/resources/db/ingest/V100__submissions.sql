-- What municipalities have sent, what was found in it, and how codes are numbered. The tables that hold cases follow from the codebook
-- and are made by the program.
create schema if not exists staging;

create table staging.submission (
    id bigint generated always as identity primary key,
    round text not null,
    -- the municipality in whose place of the inbox the file lay
    sender text not null,
    -- as given, relative to the inbox
    file_name text not null,
    size_bytes bigint not null,
    sha256 text not null,
    modified_at timestamptz not null,
    -- the moment at which the run that registered it listed the inbox
    registered_at timestamptz not null,
    -- hash of the configuration that it was read and judged by; null until then
    intake_configuration text,
    state text not null default 'registered' check (state in ('registered', 'accepted', 'held', 'refused')),
    -- whether its cases count now
    counts boolean not null default false,
    superseded_by bigint,
    rows_read integer not null default 0,
    cases_counted integer not null default 0,
    rows_merged integer not null default 0,
    rows_set_aside integer not null default 0,
    cases_outside_round integer not null default 0,
    -- the operations that have cases in it; '' where a case names none
    units text[] not null default '{}',
    -- what was recognised, counted and found; of a refused file its findings only
    receipt jsonb,
    unique (round, sender, sha256),
    check (rows_read = cases_counted + rows_merged + rows_set_aside + cases_outside_round)
);

create table staging.finding (
    submission_id bigint not null,
    finding_no integer not null,
    rule text not null,
    severity text not null check (severity in ('file_error', 'error', 'warning', 'info')),
    sheet text not null,
    column_position text not null,
    column_header text not null,
    variable text not null,
    found text not null,
    -- whether it stands for further, different texts
    other_values boolean not null,
    expected text not null,
    row_count integer not null,
    -- the first of the rows, as the sender sees them
    rows integer[] not null,
    primary key (submission_id, finding_no)
);

-- Numbers of codes within their variable; given once and never changed.
create table staging.code (
    variable text not null,
    code text not null,
    number smallint not null check (number between 0 and 62),
    primary key (variable, code),
    unique (variable, number)
);

-- What lay in the inbox at the last run without being a submission.
create table staging.inbox_other (
    round text not null,
    name text not null,
    reason text not null,
    primary key (round, name)
);
