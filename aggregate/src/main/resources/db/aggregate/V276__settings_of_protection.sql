-- What else than threshold and base limit shaped an edition: numbers by name, of the method that it names. They are public. Editions that were
-- made before do not tell.
ALTER TABLE published.edition ADD COLUMN settings jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN published.edition.settings IS
  'What else was chosen of the method: weights, known cases, the share from which kinds of tables are left out';
