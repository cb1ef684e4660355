-- Which key the pseudonyms of a round are hashed with, by its fingerprint. The key itself is never in the database.
create table staging.pseudonym_key (
    round text primary key,
    fingerprint text not null,
    since timestamptz not null
);

-- The rounds whose cases have been removed for good, each with a signed note of what there was.
create table staging.purge (
    round text primary key,
    purged_at timestamptz not null,
    -- JSON, exactly as it was signed
    note text not null,
    -- Ed25519; X.509 and signature in base 64
    public_key text not null,
    signature text not null
);
