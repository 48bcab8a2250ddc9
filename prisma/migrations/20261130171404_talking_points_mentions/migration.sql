-- AlterTable
ALTER TABLE "TalkingPoints" ADD COLUMN     "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What was written before: each record that a document mentions, once, in the order in which a save writes them.
UPDATE "TalkingPoints" SET "mentions" = ARRAY(
  SELECT DISTINCT (found #>> '{}') COLLATE "C"
  FROM jsonb_path_query("body", 'strict $.** ? (@.type == "mapMention").attrs.recordId') AS found
  ORDER BY 1)
WHERE "body" @? 'strict $.** ? (@.type == "mapMention")';

-- CreateIndex
CREATE INDEX "TalkingPoints_mentions_idx" ON "TalkingPoints" USING GIN ("mentions");
