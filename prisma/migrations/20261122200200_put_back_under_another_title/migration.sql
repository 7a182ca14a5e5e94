-- As before, and a chapter that is put back under another title was known under its old one: whoever retitled it does not
-- publish it either.
CREATE OR REPLACE FUNCTION refuse_own_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added a
    JOIN releases r ON r.id = a.release_id
    JOIN contents_changes c ON c.manual_id = a.manual_id AND c.made_by_id = r.published_by_id
    JOIN entries e ON e.id = c.entry_id
    WHERE (c.release_id IS NULL OR c.release_id = r.id) AND a.corrects_id IS NULL
      AND CASE a.kind
        WHEN 'new' THEN c.kind = 'added' AND c.succession = 'split' AND e.chapter_id = a.chapter_id
        WHEN 'removed' THEN c.kind = 'removed' AND e.chapter_id = a.chapter_id
        WHEN 'reinstated' THEN c.kind IN ('reinstated', 'retitled') AND e.chapter_id = a.chapter_id
        WHEN 'renamed' THEN c.kind = 'retitled' AND e.chapter_id = a.chapter_id
        WHEN 'contents' THEN e.id = a.entry_id AND (
          (c.kind = 'removed' AND a.after IS NULL) OR (c.kind = 'reinstated' AND a.before IS NULL)
          OR (c.kind = 'retitled' AND a.before #>> '{entry,title}' IS DISTINCT FROM a.after #>> '{entry,title}'))
        ELSE false END) THEN
    RAISE EXCEPTION 'removing, reinstating or retitling is published by somebody else' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
