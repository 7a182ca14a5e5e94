-- Manuals are locked in the order of their ids, as whoever decides on changes of several does: an UPDATE alone takes them
-- as they happen to lie.
CREATE OR REPLACE FUNCTION present_anew(of_authority uuid, of_manual uuid) RETURNS void LANGUAGE sql AS $$
  SELECT 1 FROM manuals WHERE authority_id = of_authority AND (of_manual IS NULL OR id = of_manual)
  ORDER BY id FOR NO KEY UPDATE;
  UPDATE manuals SET presentation_number = presentation_number + 1
  WHERE authority_id = of_authority AND (of_manual IS NULL OR id = of_manual)
$$;
