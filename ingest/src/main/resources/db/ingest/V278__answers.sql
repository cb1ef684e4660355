-- What a submission was answered with, so that a run that has nothing else to say need not write it again.
alter table staging.submission add column answered text;
comment on column staging.submission.answered is
    'hash of all that the receipt was made of, and of its two files as they were written';
