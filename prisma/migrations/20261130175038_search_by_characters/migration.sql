-- AlterTable
ALTER TABLE "ActionItem" ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- The form in which words are compared (lib/domain/map/search.ts). It was made of each row at each search, which took longer
-- than all the rest of it.
CREATE FUNCTION rostrum_search_key(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT
  AS $$ SELECT btrim(regexp_replace(lower(normalize(words, NFKC)), '\s+', ' ', 'g')) $$;

CREATE FUNCTION rostrum_keep_participant_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchText" := rostrum_search_key(concat_ws(' ', NEW."name", NEW."affiliation", array_to_string(NEW."aliases", ' ')));
  RETURN NEW;
END $$;
CREATE TRIGGER "Participant_keep_search" BEFORE INSERT OR UPDATE OF "name", "affiliation", "aliases", "searchText"
  ON "Participant" FOR EACH ROW EXECUTE FUNCTION rostrum_keep_participant_search();
UPDATE "Participant" SET "searchText" = '';

CREATE FUNCTION rostrum_keep_action_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchText" := rostrum_search_key(NEW."text");
  RETURN NEW;
END $$;
CREATE TRIGGER "ActionItem_keep_search" BEFORE INSERT OR UPDATE OF "text", "searchText"
  ON "ActionItem" FOR EACH ROW EXECUTE FUNCTION rostrum_keep_action_search();
UPDATE "ActionItem" SET "searchText" = '';

-- The characters of a text and its pairs of neighbouring ones, to be indexed: trigrams do not find words of one or two
-- characters, which most Japanese words are. Said to be costly, so that no search works it out for a row that the index
-- can tell it; not for parallel workers, which take longer to start than the search takes.
CREATE FUNCTION rostrum_grams(words text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL UNSAFE COST 10000 AS $$
DECLARE
  letters text[] := string_to_array(words, NULL);
  amount int := cardinality(letters);
  grams text[] := letters;
BEGIN
  FOR place IN 1 .. amount - 1 LOOP
    grams[amount + place] := letters[place] || letters[place + 1];
  END LOOP;
  RETURN grams;
END $$;
-- What was written last waits in a list that every search reads through: a short one.
CREATE INDEX "Question_searchText_grams" ON "Question" USING gin (rostrum_grams("searchText"))
  WITH (gin_pending_list_limit = 256);
