-- AlterTable
ALTER TABLE "Relation" ADD COLUMN     "since" TEXT,
ADD COLUMN     "until" TEXT;

-- The next start loads the map again: its relations now say from when to when they hold.
DELETE FROM "InstallationState" WHERE key IN ('map', 'map-data');
