-- Questions whose words resemble these (trigrams; the extension's own threshold of 0.3), of every workspace: whoever calls
-- it asks what the viewer may see. The planner takes the comparison for cheap and reads the whole table (700 ms of 20,000
-- questions) where the index needs 20; within a function it can be told not to.
CREATE FUNCTION rostrum_similar_questions(words text) RETURNS TABLE (id uuid, likeness real)
  LANGUAGE sql STABLE SET enable_seqscan = off
  AS $$ SELECT q.id, similarity(q."searchText", words) FROM "Question" q WHERE q."searchText" % words $$;
