-- How the figures of an edition are protected: config/protection/protection.yaml says what the methods are. Editions that were made before the
-- choice hide small counts and nothing else.
ALTER TABLE published.edition ADD COLUMN method text COLLATE "C" NOT NULL DEFAULT 'primary';
