-- A link of sixty days that is made between midnight and one o'clock of a summer's night, by London's clocks, begins on
-- the day before by universal time; where it ends after October, it lasts an hour more than 61 days.
ALTER TABLE guest_reviewers DROP CONSTRAINT short_lived;
ALTER TABLE guest_reviewers ADD CONSTRAINT short_lived CHECK (expires_at > created_at AND expires_at <= created_at + interval '62 days');
