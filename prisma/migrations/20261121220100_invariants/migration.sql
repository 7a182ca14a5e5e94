-- What must always hold (docs/architecture.md, "What must always hold"), so that no code path can break it.
-- Keys, uniqueness and composite foreign keys are in the tables; here are the rules that need more.
-- Each is attacked with plain SQL in test/domain/invariants.

-- ── Nothing published is updated, deleted or truncated ──────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed once written (% refused)', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['editions', 'releases', 'release_chapters', 'release_entries', 'amendments',
                              'decisions', 'contributions', 'audit_events'] LOOP
    EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['editions', 'releases', 'release_chapters', 'release_entries', 'amendments',
                              'decisions', 'contributions', 'audit_events', 'audit_heads', 'revisions', 'texts',
                              'chapters', 'entries', 'contents_changes', 'manuals', 'authorities'] LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- ── Identities: what an address is made of never changes, and no chapter or entry is forgotten ──

CREATE FUNCTION refuse_new_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION '% keeps every row: addresses are for ever', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF to_jsonb(NEW) -> 'id' IS DISTINCT FROM to_jsonb(OLD) -> 'id'
     OR to_jsonb(NEW) -> 'slug' IS DISTINCT FROM to_jsonb(OLD) -> 'slug'
     OR to_jsonb(NEW) -> 'authority_id' IS DISTINCT FROM to_jsonb(OLD) -> 'authority_id'
     OR to_jsonb(NEW) -> 'manual_id' IS DISTINCT FROM to_jsonb(OLD) -> 'manual_id'
     OR to_jsonb(NEW) -> 'chapter_id' IS DISTINCT FROM to_jsonb(OLD) -> 'chapter_id' THEN
    RAISE EXCEPTION '% keeps its identity and address', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER identity_kept BEFORE UPDATE OR DELETE ON authorities FOR EACH ROW EXECUTE FUNCTION refuse_new_identity();
CREATE TRIGGER identity_kept BEFORE UPDATE OR DELETE ON manuals FOR EACH ROW EXECUTE FUNCTION refuse_new_identity();
CREATE TRIGGER identity_kept BEFORE UPDATE OR DELETE ON chapters FOR EACH ROW EXECUTE FUNCTION refuse_new_identity();
CREATE TRIGGER identity_kept BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION refuse_new_identity();

ALTER TABLE authorities ADD CONSTRAINT authority_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
  AND slug NOT IN ('workspace', 'api', 'assets', 'sign-in', 'sign-out', 'first-administrator', 'admin', 'search', 'health', 'robots', 'favicon'));
ALTER TABLE manuals ADD CONSTRAINT manual_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE chapters ADD CONSTRAINT chapter_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80
  AND slug NOT IN ('workspace', 'api', 'assets', 'sign-in', 'chapters', 'releases', 'amendments', 'contents', 'search', 'as-at', 'compare'));
ALTER TABLE chapters ADD CONSTRAINT chapter_title CHECK (btrim(title) <> '');
ALTER TABLE users ADD CONSTRAINT email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%');

-- ── Places of the working contents ──────────────────────────────────────────────────────────────

ALTER TABLE entries ADD CONSTRAINT chapter_places_name_their_chapter
  CHECK ((kind = 'chapter') = (chapter_id IS NOT NULL));
ALTER TABLE entries ADD CONSTRAINT not_its_own_parent CHECK (parent_id <> id);

-- Entries that stand below themselves hang from nothing, and whole sections would be gone from the contents.
CREATE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM manuals WHERE id = NEW.manual_id FOR NO KEY UPDATE; -- two moves at once come one after the other
  IF EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT NEW.parent_id
      UNION SELECT e.parent_id FROM entries e JOIN above a ON e.id = a.id WHERE e.parent_id IS NOT NULL)
    SELECT 1 FROM above WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'an entry does not stand below itself' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER no_cycle AFTER INSERT OR UPDATE OF parent_id ON entries
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_cycle();

ALTER TABLE release_entries ADD CONSTRAINT chapter_places_name_their_chapter
  CHECK ((kind = 'chapter') = (chapter_id IS NOT NULL));

-- ── A revision's life ───────────────────────────────────────────────────────────────────────────

ALTER TABLE revisions ADD CONSTRAINT published_on_a_recorded_basis
  CHECK ((state = 'published') = (basis IS NOT NULL) AND (state = 'published') = (release_id IS NOT NULL));
ALTER TABLE revisions ADD CONSTRAINT emergency_says_why_and_until_when
  CHECK (basis IS DISTINCT FROM 'emergency' OR (btrim(coalesce(emergency_reason, '')) <> '' AND retrospective_approval_due IS NOT NULL));
ALTER TABLE revisions ADD CONSTRAINT updated_says_what_changed
  CHECK (state = 'draft' OR basis IS NOT DISTINCT FROM 'baseline' OR kind <> 'updated' OR btrim(summary) <> '');
ALTER TABLE revisions ADD CONSTRAINT hashes_are_sha_256
  CHECK (content_hash ~ '^[0-9a-f]{64}$' AND text_hash ~ '^[0-9a-f]{64}$');
ALTER TABLE revisions ADD CONSTRAINT based_on_whole
  CHECK ((based_on_id IS NULL) = (based_on_authority_id IS NULL));
ALTER TABLE decisions ADD CONSTRAINT return_says_why CHECK (outcome <> 'returned' OR btrim(remark) <> '');

-- True if the basis on which a revision is published holds.
CREATE FUNCTION basis_holds(r revisions) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE r.basis
    WHEN 'baseline' THEN EXISTS (SELECT 1 FROM releases WHERE id = r.release_id AND number = 1 AND imported)
    WHEN 'emergency' THEN true
    WHEN 'approval' THEN EXISTS (
      SELECT 1 FROM decisions d
      WHERE d.revision_id = r.id AND d.outcome = 'approved' AND d.content_hash = r.content_hash
        AND NOT EXISTS (SELECT 1 FROM contributions c WHERE c.revision_id = r.id AND c.user_id = d.decider_id))
    ELSE false
  END
$$;

-- True if nobody has written anything of a revision yet: it says what the chapter's last published one says, or nothing.
CREATE FUNCTION is_unwritten(r revisions) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT r.summary = '' AND r.title = (SELECT title FROM chapters WHERE id = r.chapter_id)
    AND coalesce(
      (SELECT p.text_hash = r.text_hash AND coalesce(r.in_force_on = p.in_force_on, r.in_force_on IS NULL) FROM revisions p
       WHERE p.chapter_id = r.chapter_id AND p.state = 'published' ORDER BY p.number DESC LIMIT 1),
      (SELECT jsonb_array_length(t.document -> 'content') = 1
          AND (t.document #> '{content,0}') - 'attrs' = '{"type": "paragraph"}'
          AND (t.document #> '{content,0,attrs}') - 'clauseId' = '{}'
          AND t.document #>> '{content,0,attrs,clauseId}' ~ '^[0-9a-f-]{36}$' AND r.in_force_on IS NULL
       FROM texts t WHERE t.authority_id = r.authority_id AND t.hash = r.text_hash),
      false)
$$;

CREATE FUNCTION guard_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  edited boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = 'published' THEN
      RAISE EXCEPTION 'a published revision is never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;

  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('draft', 'published') OR (NEW.state = 'published' AND NEW.basis <> 'baseline') THEN
      RAISE EXCEPTION 'a revision begins as a draft' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'draft' AND NEW.saved_by_id IS NULL AND NOT is_unwritten(NEW) THEN
      RAISE EXCEPTION 'a draft that says anything new names who wrote it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSE
    IF OLD.state = 'published' THEN
      RAISE EXCEPTION 'a published revision is never changed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.id, NEW.authority_id, NEW.manual_id, NEW.chapter_id, NEW.number, NEW.created_at, NEW.based_on_authority_id, NEW.based_on_id)
       IS DISTINCT FROM (OLD.id, OLD.authority_id, OLD.manual_id, OLD.chapter_id, OLD.number, OLD.created_at, OLD.based_on_authority_id, OLD.based_on_id) THEN
      RAISE EXCEPTION 'a revision keeps its identity' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    edited := (NEW.title, NEW.text_hash, NEW.kind, NEW.summary, NEW.in_force_on)
              IS DISTINCT FROM (OLD.title, OLD.text_hash, OLD.kind, OLD.summary, OLD.in_force_on);
    IF edited <> (NEW.content_hash <> OLD.content_hash) THEN
      RAISE EXCEPTION 'the content hash changes exactly when the content does' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF edited AND NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'an edit makes a revision a draft again' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF edited AND (NEW.saved_by_id IS NULL OR NEW.version <= OLD.version) THEN
      RAISE EXCEPTION 'a save names who saved and counts up' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
       (('draft', 'in_review'), ('in_review', 'draft'), ('in_review', 'approved'), ('approved', 'draft'), ('approved', 'published'), ('draft', 'published'), ('in_review', 'published')) THEN
      RAISE EXCEPTION 'a revision does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'approved' AND OLD.state <> 'approved' AND (
      SELECT d.outcome = 'approved' AND d.content_hash = NEW.content_hash
      FROM decisions d WHERE d.revision_id = NEW.id ORDER BY d.decided_at DESC LIMIT 1) IS NOT TRUE THEN
      RAISE EXCEPTION 'the last decision does not approve this content' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'published' AND OLD.state <> 'approved' AND NEW.basis <> 'emergency' THEN
      RAISE EXCEPTION 'only an approved revision is published' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state = 'published' AND NEW.basis = 'baseline' THEN
      RAISE EXCEPTION 'a baseline comes in with an import' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;

  IF NEW.state = 'published' AND NOT basis_holds(NEW) THEN
    RAISE EXCEPTION 'the basis of this publication does not hold' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION guard_revision();

-- Whoever saved a change to what is hashed contributed.
CREATE FUNCTION record_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.saved_by_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.content_hash <> OLD.content_hash) THEN
    INSERT INTO contributions (revision_id, user_id, authority_id)
    VALUES (NEW.id, NEW.saved_by_id, NEW.authority_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

-- … and nobody else: a name put in by hand would make of an approver somebody who contributed.
CREATE FUNCTION guard_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a contribution comes of a save' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER comes_of_a_save BEFORE INSERT ON contributions FOR EACH ROW EXECUTE FUNCTION guard_contribution();

CREATE TRIGGER contribution_recorded AFTER INSERT OR UPDATE ON revisions FOR EACH ROW EXECUTE FUNCTION record_contribution();

CREATE FUNCTION guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r revisions;
BEGIN
  SELECT * INTO r FROM revisions WHERE id = NEW.revision_id FOR UPDATE;
  IF r.state <> 'in_review' OR r.content_hash <> NEW.content_hash THEN
    RAISE EXCEPTION 'a decision is about a submitted revision as it stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.outcome = 'approved' AND EXISTS (SELECT 1 FROM contributions WHERE revision_id = r.id AND user_id = NEW.decider_id) THEN
    RAISE EXCEPTION 'nobody approves what they contributed to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- The last decision counts: its moment is the database's, and no two are alike.
  NEW.decided_at := greatest(date_trunc('milliseconds', clock_timestamp()),
    (SELECT max(decided_at) FROM decisions WHERE revision_id = r.id) + interval '1 millisecond');
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION guard_decision();

-- A text that a published revision has is never changed; and no text is changed under its hash at all.
CREATE FUNCTION guard_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'a text is never changed under its hash' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD; -- a text that no revision has any more may go: the foreign key refuses the others
END $$;

CREATE TRIGGER guarded BEFORE UPDATE OR DELETE ON texts FOR EACH ROW EXECUTE FUNCTION guard_text();

-- ── Releases ────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous record;
BEGIN
  PERFORM 1 FROM manuals WHERE id = NEW.manual_id FOR UPDATE;
  SELECT r.number, r.published_at, e.position AS edition_position INTO previous
    FROM releases r JOIN editions e ON e.id = r.edition_id
    WHERE r.manual_id = NEW.manual_id ORDER BY r.number DESC LIMIT 1;
  IF NEW.number <> coalesce(previous.number, 0) + 1 THEN
    RAISE EXCEPTION 'the next release of this manual is %', coalesce(previous.number, 0) + 1 USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.imported AND NEW.number <> 1 THEN
    RAISE EXCEPTION 'only release 1 is imported' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (SELECT position FROM editions WHERE id = NEW.edition_id) < coalesce(previous.edition_position, 0)
     OR (SELECT position FROM editions WHERE id = NEW.edition_id) <> (SELECT max(position) FROM editions WHERE manual_id = NEW.manual_id) THEN
    RAISE EXCEPTION 'a release joins the newest edition' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  NEW.published_at := greatest(date_trunc('milliseconds', clock_timestamp()), previous.published_at + interval '1 millisecond');
  NEW.transaction_id := (pg_current_xact_id()::text)::bigint;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT ON releases FOR EACH ROW EXECUTE FUNCTION guard_release();

-- What a release holds comes in with it, in its own transaction, and never later.
CREATE FUNCTION refuse_later_addition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a JOIN releases r ON r.id = a.release_id
             WHERE r.transaction_id <> (pg_current_xact_id()::text)::bigint) THEN
    RAISE EXCEPTION 'nothing is added to a release after it was made (%)', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER made_with_release AFTER INSERT ON release_chapters REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_addition();
CREATE TRIGGER made_with_release AFTER INSERT ON release_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_addition();
CREATE TRIGGER made_with_release AFTER INSERT ON amendments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_later_addition();

CREATE FUNCTION refuse_unpublished_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a JOIN revisions r ON r.id = a.revision_id WHERE r.state <> 'published') THEN
    RAISE EXCEPTION 'a release holds published revisions only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER published_only AFTER INSERT ON release_chapters REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_unpublished_revision();

-- The title is part of what is approved: a text that a release publishes by approval bears there the title it was approved with.
CREATE FUNCTION refuse_unapproved_title() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a JOIN revisions r ON r.id = a.revision_id
             WHERE r.release_id = a.release_id AND r.basis = 'approval' AND r.title <> a.title) THEN
    RAISE EXCEPTION 'a release shows the title that was approved' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER approved_title AFTER INSERT ON release_chapters REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_unapproved_title();

-- The one thing of another authority that a release names is the template chapter that its own is linked to.
CREATE FUNCTION refuse_unlinked_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a WHERE a.template_chapter_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM template_links l WHERE l.authority_id = a.authority_id AND l.chapter_id = a.chapter_id
                 AND l.template_chapter_id = a.template_chapter_id)) THEN
    RAISE EXCEPTION 'a release names the template chapter that its chapter is linked to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER linked_template_only AFTER INSERT ON release_chapters REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_unlinked_template();

-- A revision says it is published exactly when the release it names holds it.
CREATE FUNCTION refuse_unheld_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'published' AND NOT EXISTS (
    SELECT 1 FROM release_chapters WHERE release_id = NEW.release_id AND revision_id = NEW.id) THEN
    RAISE EXCEPTION 'a published revision is in the release that it names' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER held_by_its_release AFTER INSERT OR UPDATE ON revisions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unheld_revision();

-- An edition is opened by a release: one without would be the newest and could never be joined.
CREATE FUNCTION refuse_empty_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM releases WHERE edition_id = NEW.id) THEN
    RAISE EXCEPTION 'an edition is opened by a release' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER opened_by_a_release AFTER INSERT ON editions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_empty_edition();

-- The pointer that readers follow moves forward only, to the manual's newest release.
CREATE FUNCTION guard_current_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.current_release_id IS DISTINCT FROM OLD.current_release_id AND NEW.current_release_id IS DISTINCT FROM
     (SELECT id FROM releases WHERE manual_id = NEW.id ORDER BY number DESC LIMIT 1) THEN
    RAISE EXCEPTION 'a manual shows its newest release' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.presentation_number < OLD.presentation_number THEN
    RAISE EXCEPTION 'the presentation number counts up' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.presentation_number = OLD.presentation_number AND (NEW.next_update_due, NEW.demonstration, NEW.visibility)
     IS DISTINCT FROM (OLD.next_update_due, OLD.demonstration, OLD.visibility) THEN
    NEW.presentation_number := OLD.presentation_number + 1; -- else cached pages would go on showing the old
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE UPDATE ON manuals FOR EACH ROW EXECUTE FUNCTION guard_current_release();

-- A release that was made is the one that readers see once its transaction is committed.
CREATE FUNCTION refuse_unshown_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM manuals m JOIN releases r ON r.id = m.current_release_id
                 WHERE m.id = NEW.manual_id AND r.number >= NEW.number) THEN
    RAISE EXCEPTION 'a release is made whole: the manual does not show it' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER shown AFTER INSERT ON releases
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unshown_release();

-- A contents change is a record: only the release that carried it is filled in, once, by that release itself.
CREATE FUNCTION guard_contents_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.release_id IS NOT NULL THEN
      RAISE EXCEPTION 'a contents change is made before a release carries it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.transaction_id := (pg_current_xact_id()::text)::bigint;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.release_id IS NOT NULL OR NEW.release_id IS NULL
     OR (to_jsonb(NEW) - 'release_id') <> (to_jsonb(OLD) - 'release_id') THEN
    RAISE EXCEPTION 'a contents change is never rewritten' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM releases WHERE id = NEW.release_id AND transaction_id <> (pg_current_xact_id()::text)::bigint) THEN
    RAISE EXCEPTION 'nothing is added to a release after it was made (%)', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON contents_changes FOR EACH ROW EXECUTE FUNCTION guard_contents_change();

-- What only another person may publish has a recorded maker: retitling, removing and reinstating come with a contents
-- change of the same transaction. A chapter that stands in several places is retitled with one.
CREATE FUNCTION refuse_unrecorded_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  recorded boolean;
BEGIN
  IF TG_TABLE_NAME = 'chapters' THEN
    SELECT EXISTS (
      SELECT 1 FROM contents_changes c JOIN entries e ON e.id = c.entry_id
      WHERE c.transaction_id = (pg_current_xact_id()::text)::bigint AND c.kind = 'retitled' AND e.chapter_id = NEW.id) INTO recorded;
  ELSE
    SELECT (NEW.title IS NOT DISTINCT FROM OLD.title OR EXISTS (
      SELECT 1 FROM contents_changes c JOIN entries e ON e.id = c.entry_id
      WHERE c.transaction_id = (pg_current_xact_id()::text)::bigint AND c.kind = 'retitled'
        AND (e.id = NEW.id OR e.chapter_id = NEW.chapter_id)))
      AND ((NEW.removed_at IS NULL) = (OLD.removed_at IS NULL) OR EXISTS (
      SELECT 1 FROM contents_changes c
      WHERE c.transaction_id = (pg_current_xact_id()::text)::bigint AND c.entry_id = NEW.id
        AND c.kind = (CASE WHEN NEW.removed_at IS NULL THEN 'reinstated' ELSE 'removed' END)::contents_change_kind)) INTO recorded;
  END IF;
  IF NOT recorded THEN
    RAISE EXCEPTION 'retitling, removing and reinstating name who did it (%)', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER change_recorded AFTER UPDATE OF title ON chapters DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.title IS DISTINCT FROM OLD.title) EXECUTE FUNCTION refuse_unrecorded_change();
CREATE CONSTRAINT TRIGGER change_recorded AFTER UPDATE OF title, removed_at ON entries DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.title IS DISTINCT FROM OLD.title OR (NEW.removed_at IS NULL) <> (OLD.removed_at IS NULL))
  EXECUTE FUNCTION refuse_unrecorded_change();

ALTER TABLE releases ADD CONSTRAINT published_by_somebody CHECK (imported OR published_by_id IS NOT NULL);

-- ── The amendments ledger ───────────────────────────────────────────────────────────────────────

ALTER TABLE amendments ADD CONSTRAINT subject_is_the_chapter_or_the_entry CHECK (
  CASE WHEN kind IN ('moved', 'contents') THEN entry_id IS NOT NULL AND subject_id = entry_id
       ELSE chapter_id IS NOT NULL AND subject_id = chapter_id END);
ALTER TABLE amendments ADD CONSTRAINT listed_rows_name_their_chapter CHECK (
  kind IN ('contents') OR (chapter_id IS NOT NULL AND btrim(coalesce(chapter_title, '')) <> ''));
ALTER TABLE amendments ADD CONSTRAINT listed_rows_say_what_changed CHECK (kind IN ('minor', 'contents') OR btrim(details) <> '');

-- Whoever removed, reinstated or retitled something is not who publishes it. A change that was taken back before
-- readers had it has no amendment, and a chapter that is new to them has no old title.
CREATE FUNCTION refuse_own_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added a
    JOIN releases r ON r.id = a.release_id
    JOIN contents_changes c ON c.manual_id = a.manual_id AND c.made_by_id = r.published_by_id
    JOIN entries e ON e.id = c.entry_id
    WHERE (c.release_id IS NULL OR c.release_id = r.id)
      AND CASE a.kind
        WHEN 'removed' THEN c.kind = 'removed' AND e.chapter_id = a.chapter_id
        WHEN 'reinstated' THEN c.kind = 'reinstated' AND e.chapter_id = a.chapter_id
        WHEN 'renamed' THEN c.kind = 'retitled' AND e.chapter_id = a.chapter_id
        WHEN 'contents' THEN e.id = a.entry_id AND (
          (c.kind = 'removed' AND a.after IS NULL) OR (c.kind = 'reinstated' AND a.before IS NULL)
          OR (c.kind = 'retitled' AND a.before #>> '{entry,title}' IS DISTINCT FROM a.after #>> '{entry,title}'))
        ELSE false END) THEN
    RAISE EXCEPTION 'removing, reinstating or retitling is published by somebody else' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER published_by_another AFTER INSERT ON amendments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_own_amendment();

-- ── One authority's rows never point into another's ─────────────────────────────────────────────

-- A text based on another authority's needs a template link between the two chapters.
CREATE FUNCTION guard_based_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.based_on_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM template_links l JOIN revisions b ON b.id = NEW.based_on_id
    WHERE l.authority_id = NEW.authority_id AND l.chapter_id = NEW.chapter_id
      AND l.template_authority_id = b.authority_id AND l.template_chapter_id = b.chapter_id AND b.state = 'published') THEN
    RAISE EXCEPTION 'a text is based on the published text of the template chapter that it is linked to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER based_on_its_template AFTER INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION guard_based_on();

CREATE FUNCTION guard_template_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT kind FROM authorities WHERE id = NEW.template_authority_id) <> 'template' THEN
    RAISE EXCEPTION 'a template link leads to a template' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON template_links FOR EACH ROW EXECUTE FUNCTION guard_template_link();

-- ── Audit: one hash chain per authority and one for the installation ────────────────────────────

ALTER TABLE audit_events ADD CONSTRAINT chain_of_its_authority
  CHECK (chain = coalesce(authority_id::text, 'installation'));

-- The bytes that an event's hash covers: jsonb prints its keys in one order.
CREATE FUNCTION audit_event_hash(e audit_events) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(e.previous_hash || jsonb_build_object(
    'chain', e.chain, 'sequence', e.sequence, 'actor', e.actor_id, 'action', e.action, 'subject', e.subject,
    'details', e.details, 'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION append_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head audit_heads;
BEGIN
  INSERT INTO audit_heads (chain, sequence, hash) VALUES (NEW.chain, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_heads WHERE chain = NEW.chain FOR UPDATE;
  NEW.sequence := head.sequence + 1;
  NEW.previous_hash := head.hash;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.hash := audit_event_hash(NEW);
  UPDATE audit_heads SET sequence = NEW.sequence, hash = NEW.hash WHERE chain = NEW.chain;
  RETURN NEW;
END $$;

CREATE TRIGGER appended BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION append_audit_event();

-- The head follows the chain: it can only be moved to the event that stands last.
CREATE FUNCTION guard_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the head of an audit chain moves only with an event' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON audit_heads FOR EACH ROW EXECUTE FUNCTION guard_audit_head();

-- ── What readers' queries may see of revisions ──────────────────────────────────────────────────

CREATE VIEW published_revisions AS
  SELECT r.id, r.authority_id, r.manual_id, r.chapter_id, r.number, r.kind, r.summary, r.in_force_on,
         r.content_hash, r.basis, r.release_id, t.schema_version, t.document
  FROM revisions r JOIN texts t ON t.authority_id = r.authority_id AND t.hash = r.text_hash
  WHERE r.state = 'published';
