-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "WorkspaceRole" AS ENUM ('OWNER', 'ORGANISER', 'STAFF', 'SPEAKER', 'VIEWER');

-- CreateEnum
CREATE TYPE "ForumRoleKind" AS ENUM ('ORGANISER', 'MODERATOR', 'STAFF', 'VIEWER');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('SPEAKER', 'MODERATOR', 'HOST', 'INTERPRETER');

-- CreateEnum
CREATE TYPE "RecordRule" AS ENUM ('ON_RECORD', 'CHATHAM_HOUSE', 'NOT_FOR_ATTRIBUTION', 'OFF_RECORD', 'MIXED');

-- CreateEnum
CREATE TYPE "TlpLabel" AS ENUM ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED');

-- CreateEnum
CREATE TYPE "SlidesState" AS ENUM ('UNDECIDED', 'NONE', 'PROMISED', 'RECEIVED');

-- CreateEnum
CREATE TYPE "LimitKind" AS ENUM ('REMARKS', 'ANSWER', 'QUESTION', 'QA', 'DISCUSSION', 'SESSION');

-- CreateEnum
CREATE TYPE "LimitAudience" AS ENUM ('ALL', 'PARTICIPANT', 'AUDIENCE', 'DISCUSSANT');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('SLIDES', 'BIO', 'PHOTO', 'CONFIRM', 'RECEIPT', 'RSVP', 'CONSENT', 'QUESTIONS', 'REMARKS', 'PAPER', 'AUDIO_TEST', 'REVIEW', 'OTHER');

-- CreateEnum
CREATE TYPE "DuePrecision" AS ENUM ('MINUTE', 'DAY', 'NONE');

-- CreateEnum
CREATE TYPE "ActionPhase" AS ENUM ('BEFORE', 'AFTER');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('REGISTRATION', 'JOIN', 'PANELIST', 'PRESS', 'STREAM', 'DOCUMENT', 'INFORMATION', 'PASSCODE', 'DIAL_IN', 'PHONE', 'HOST_KEY', 'CONFERENCE_ID', 'WEBINAR_ID', 'OTHER');

-- CreateEnum
CREATE TYPE "PointsState" AS ENUM ('DRAFT', 'READY');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('SAVED', 'CONFLICT');

-- CreateEnum
CREATE TYPE "MapKind" AS ENUM ('AGENCY', 'STRATEGY', 'CONCEPT', 'FUNCTION', 'PROCESS');

-- CreateEnum
CREATE TYPE "QuestionLinkState" AS ENUM ('SUGGESTED', 'CONFIRMED', 'REJECTED');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('DRAFT', 'QUEUED', 'SENDING', 'SENT', 'FAILED');

-- CreateTable
CREATE TABLE "InstallationState" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InstallationState_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "passwordIsIssued" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserSession" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UserSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "consumedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LoginToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "WorkspaceRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forum" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "seriesId" UUID,
    "title" TEXT NOT NULL,
    "startLocal" TEXT,
    "timeZone" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "durationMinutes" INTEGER,
    "venue" TEXT,
    "platform" TEXT,
    "format" TEXT,
    "organiser" TEXT,
    "recordRule" "RecordRule",
    "tlp" "TlpLabel",
    "recorded" BOOLEAN,
    "openToPublic" BOOLEAN,
    "reviewBeforePublication" BOOLEAN,
    "embargoLocal" TEXT,
    "embargoUntil" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'en',
    "calendarUid" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "searchText" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Forum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForumRole" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "ForumRoleKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ForumRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "userId" UUID,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "honorific" TEXT,
    "role" "ParticipantRole" NOT NULL,
    "title" TEXT,
    "affiliation" TEXT,
    "receiptConfirmedAt" TIMESTAMPTZ(3),
    "slides" "SlidesState" NOT NULL DEFAULT 'UNDECIDED',
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParticipantAssistant" (
    "participantId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ParticipantAssistant_pkey" PRIMARY KEY ("participantId","userId")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "theme" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "searchText" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionAddressee" (
    "questionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,

    CONSTRAINT "QuestionAddressee_pkey" PRIMARY KEY ("questionId","participantId")
);

-- CreateTable
CREATE TABLE "TalkingPoints" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "plainText" TEXT NOT NULL,
    "spokenSeconds" INTEGER NOT NULL DEFAULT 0,
    "state" "PointsState" NOT NULL DEFAULT 'DRAFT',
    "sharedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TalkingPoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkingPointsRevision" (
    "id" UUID NOT NULL,
    "talkingPointsId" UUID NOT NULL,
    "kind" "RevisionKind" NOT NULL DEFAULT 'SAVED',
    "baseVersion" INTEGER NOT NULL,
    "version" INTEGER,
    "body" JSONB NOT NULL,
    "plainText" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TalkingPointsRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "startLocal" TEXT,
    "durationMinutes" INTEGER,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaParticipant" (
    "agendaItemId" UUID NOT NULL,
    "participantId" UUID NOT NULL,

    CONSTRAINT "AgendaParticipant_pkey" PRIMARY KEY ("agendaItemId","participantId")
);

-- CreateTable
CREATE TABLE "TimeLimit" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "participantId" UUID,
    "audience" "LimitAudience" NOT NULL,
    "kind" "LimitKind" NOT NULL,
    "minSeconds" INTEGER,
    "maxSeconds" INTEGER,

    CONSTRAINT "TimeLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "rule" JSONB NOT NULL,
    "precision" "DuePrecision" NOT NULL,
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionItem" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "forumId" UUID,
    "deadlineId" UUID,
    "text" TEXT NOT NULL,
    "phase" "ActionPhase" NOT NULL DEFAULT 'BEFORE',
    "ownerId" UUID,
    "createdById" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "precision" "DuePrecision" NOT NULL DEFAULT 'NONE',
    "doneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActionItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "fileName" TEXT,
    "mediaType" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForumLink" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "participantId" UUID,
    "kind" "LinkKind" NOT NULL,
    "value" TEXT,
    "confidential" BOOLEAN NOT NULL,
    "issuedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ForumLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MapRecord" (
    "id" TEXT NOT NULL,
    "kind" "MapKind" NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameJa" TEXT NOT NULL,
    "abbreviation" TEXT,
    "country" TEXT,
    "category" TEXT,
    "status" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "searchText" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "MapRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" TEXT NOT NULL,
    "parentId" TEXT,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Strategy" (
    "id" TEXT NOT NULL,
    "dateIssued" TEXT,

    CONSTRAINT "Strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StrategyIssuer" (
    "strategyId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "StrategyIssuer_pkey" PRIMARY KEY ("strategyId","agencyId","role")
);

-- CreateTable
CREATE TABLE "CyberFunction" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CyberFunction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordFunction" (
    "functionId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "onPaper" TEXT,
    "inPractice" TEXT,

    CONSTRAINT "RecordFunction_pkey" PRIMARY KEY ("functionId","recordId","role")
);

-- CreateTable
CREATE TABLE "Process" (
    "id" TEXT NOT NULL,
    "functionId" TEXT NOT NULL,

    CONSTRAINT "Process_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProcessStep" (
    "processId" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelJa" TEXT NOT NULL,
    "agencyId" TEXT,
    "basisId" TEXT,
    "inPractice" TEXT,

    CONSTRAINT "ProcessStep_pkey" PRIMARY KEY ("processId","stepId")
);

-- CreateTable
CREATE TABLE "ProcessEdge" (
    "processId" TEXT NOT NULL,
    "fromStep" TEXT NOT NULL,
    "toStep" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL DEFAULT '',
    "labelJa" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProcessEdge_pkey" PRIMARY KEY ("processId","fromStep","toStep","labelEn")
);

-- CreateTable
CREATE TABLE "Relation" (
    "id" UUID NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "onPaper" BOOLEAN,
    "inPractice" BOOLEAN,
    "functionId" TEXT,
    "basisId" TEXT,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "verified" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,

    CONSTRAINT "Relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Succession" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "OfficeHolder" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "fromDate" TEXT,
    "toDate" TEXT,

    CONSTRAINT "OfficeHolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionLink" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "recordId" TEXT NOT NULL,
    "state" "QuestionLinkState" NOT NULL DEFAULT 'SUGGESTED',
    "start" INTEGER,
    "end" INTEGER,
    "surface" TEXT,
    "score" DOUBLE PRECISION NOT NULL,
    "reason" JSONB NOT NULL,
    "byHand" BOOLEAN NOT NULL DEFAULT false,
    "asOf" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "workspaceId" UUID,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "mailSubject" TEXT NOT NULL,
    "mailText" TEXT NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'DRAFT',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_issuer_subject_key" ON "Account"("issuer", "subject");

-- CreateIndex
CREATE INDEX "UserSession_userId_createdAt_idx" ON "UserSession"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "RateLimit_windowStart_idx" ON "RateLimit"("windowStart");

-- CreateIndex
CREATE UNIQUE INDEX "LoginToken_tokenHash_key" ON "LoginToken"("tokenHash");

-- CreateIndex
CREATE INDEX "LoginToken_userId_idx" ON "LoginToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_workspaceId_userId_key" ON "Membership"("workspaceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Series_workspaceId_name_key" ON "Series"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Forum_calendarUid_key" ON "Forum"("calendarUid");

-- CreateIndex
CREATE INDEX "Forum_workspaceId_startsAt_id_idx" ON "Forum"("workspaceId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Forum_createdById_idx" ON "Forum"("createdById");

-- CreateIndex
CREATE INDEX "ForumRole_userId_idx" ON "ForumRole"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ForumRole_forumId_userId_key" ON "ForumRole"("forumId", "userId");

-- CreateIndex
CREATE INDEX "Participant_userId_idx" ON "Participant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_forumId_position_key" ON "Participant"("forumId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_forumId_userId_key" ON "Participant"("forumId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_id_userId_key" ON "Participant"("id", "userId");

-- CreateIndex
CREATE INDEX "ParticipantAssistant_userId_idx" ON "ParticipantAssistant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_forumId_position_key" ON "Question"("forumId", "position");

-- CreateIndex
CREATE INDEX "QuestionAddressee_participantId_idx" ON "QuestionAddressee"("participantId");

-- CreateIndex
CREATE INDEX "TalkingPoints_participantId_idx" ON "TalkingPoints"("participantId");

-- CreateIndex
CREATE INDEX "TalkingPoints_ownerId_idx" ON "TalkingPoints"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "TalkingPoints_questionId_participantId_key" ON "TalkingPoints"("questionId", "participantId");

-- CreateIndex
CREATE INDEX "TalkingPointsRevision_talkingPointsId_createdAt_idx" ON "TalkingPointsRevision"("talkingPointsId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "TalkingPointsRevision_talkingPointsId_version_key" ON "TalkingPointsRevision"("talkingPointsId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_forumId_position_key" ON "AgendaItem"("forumId", "position");

-- CreateIndex
CREATE INDEX "AgendaParticipant_participantId_idx" ON "AgendaParticipant"("participantId");

-- CreateIndex
CREATE INDEX "TimeLimit_forumId_idx" ON "TimeLimit"("forumId");

-- CreateIndex
CREATE INDEX "TimeLimit_participantId_idx" ON "TimeLimit"("participantId");

-- CreateIndex
CREATE INDEX "Deadline_forumId_dueAt_idx" ON "Deadline"("forumId", "dueAt");

-- CreateIndex
CREATE INDEX "ActionItem_forumId_idx" ON "ActionItem"("forumId");

-- CreateIndex
CREATE INDEX "ActionItem_deadlineId_idx" ON "ActionItem"("deadlineId");

-- CreateIndex
CREATE INDEX "ActionItem_ownerId_doneAt_dueAt_idx" ON "ActionItem"("ownerId", "doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "ActionItem_createdById_idx" ON "ActionItem"("createdById");

-- CreateIndex
CREATE INDEX "ActionItem_workspaceId_doneAt_dueAt_id_idx" ON "ActionItem"("workspaceId", "doneAt", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Source_forumId_idx" ON "Source"("forumId");

-- CreateIndex
CREATE INDEX "Source_createdById_idx" ON "Source"("createdById");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE INDEX "Evidence_subjectId_idx" ON "Evidence"("subjectId");

-- CreateIndex
CREATE INDEX "ForumLink_forumId_idx" ON "ForumLink"("forumId");

-- CreateIndex
CREATE INDEX "ForumLink_participantId_idx" ON "ForumLink"("participantId");

-- CreateIndex
CREATE INDEX "ForumLink_issuedById_idx" ON "ForumLink"("issuedById");

-- CreateIndex
CREATE INDEX "MapRecord_kind_nameEn_id_idx" ON "MapRecord"("kind", "nameEn", "id");

-- CreateIndex
CREATE INDEX "Agency_parentId_idx" ON "Agency"("parentId");

-- CreateIndex
CREATE INDEX "StrategyIssuer_agencyId_idx" ON "StrategyIssuer"("agencyId");

-- CreateIndex
CREATE INDEX "RecordFunction_recordId_idx" ON "RecordFunction"("recordId");

-- CreateIndex
CREATE INDEX "Process_functionId_idx" ON "Process"("functionId");

-- CreateIndex
CREATE INDEX "ProcessStep_agencyId_idx" ON "ProcessStep"("agencyId");

-- CreateIndex
CREATE INDEX "Relation_fromId_idx" ON "Relation"("fromId");

-- CreateIndex
CREATE INDEX "Relation_toId_idx" ON "Relation"("toId");

-- CreateIndex
CREATE INDEX "Succession_toId_idx" ON "Succession"("toId");

-- CreateIndex
CREATE INDEX "OfficeHolder_agencyId_fromDate_idx" ON "OfficeHolder"("agencyId", "fromDate");

-- CreateIndex
CREATE INDEX "QuestionLink_recordId_state_idx" ON "QuestionLink"("recordId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionLink_questionId_recordId_key" ON "QuestionLink"("questionId", "recordId");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_idx" ON "AuditEntry"("subjectId");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_dueAt_idx" ON "OutboxMessage"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_kind_subjectId_recipient_dueAt_key" ON "OutboxMessage"("kind", "subjectId", "recipient", "dueAt");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserSession" ADD CONSTRAINT "UserSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginToken" ADD CONSTRAINT "LoginToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumRole" ADD CONSTRAINT "ForumRole_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumRole" ADD CONSTRAINT "ForumRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipantAssistant" ADD CONSTRAINT "ParticipantAssistant_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipantAssistant" ADD CONSTRAINT "ParticipantAssistant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionAddressee" ADD CONSTRAINT "QuestionAddressee_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionAddressee" ADD CONSTRAINT "QuestionAddressee_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkingPoints" ADD CONSTRAINT "TalkingPoints_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkingPoints" ADD CONSTRAINT "TalkingPoints_participantId_ownerId_fkey" FOREIGN KEY ("participantId", "ownerId") REFERENCES "Participant"("id", "userId") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TalkingPoints" ADD CONSTRAINT "TalkingPoints_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkingPointsRevision" ADD CONSTRAINT "TalkingPointsRevision_talkingPointsId_fkey" FOREIGN KEY ("talkingPointsId") REFERENCES "TalkingPoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkingPointsRevision" ADD CONSTRAINT "TalkingPointsRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaParticipant" ADD CONSTRAINT "AgendaParticipant_agendaItemId_fkey" FOREIGN KEY ("agendaItemId") REFERENCES "AgendaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaParticipant" ADD CONSTRAINT "AgendaParticipant_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeLimit" ADD CONSTRAINT "TimeLimit_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeLimit" ADD CONSTRAINT "TimeLimit_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_deadlineId_fkey" FOREIGN KEY ("deadlineId") REFERENCES "Deadline"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionItem" ADD CONSTRAINT "ActionItem_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumLink" ADD CONSTRAINT "ForumLink_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumLink" ADD CONSTRAINT "ForumLink_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumLink" ADD CONSTRAINT "ForumLink_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_id_fkey" FOREIGN KEY ("id") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Strategy" ADD CONSTRAINT "Strategy_id_fkey" FOREIGN KEY ("id") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyIssuer" ADD CONSTRAINT "StrategyIssuer_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyIssuer" ADD CONSTRAINT "StrategyIssuer_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CyberFunction" ADD CONSTRAINT "CyberFunction_id_fkey" FOREIGN KEY ("id") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFunction" ADD CONSTRAINT "RecordFunction_functionId_fkey" FOREIGN KEY ("functionId") REFERENCES "CyberFunction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordFunction" ADD CONSTRAINT "RecordFunction_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Process" ADD CONSTRAINT "Process_id_fkey" FOREIGN KEY ("id") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Process" ADD CONSTRAINT "Process_functionId_fkey" FOREIGN KEY ("functionId") REFERENCES "CyberFunction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessStep" ADD CONSTRAINT "ProcessStep_processId_fkey" FOREIGN KEY ("processId") REFERENCES "Process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessStep" ADD CONSTRAINT "ProcessStep_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessEdge" ADD CONSTRAINT "ProcessEdge_processId_fkey" FOREIGN KEY ("processId") REFERENCES "Process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolder" ADD CONSTRAINT "OfficeHolder_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "MapRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionLink" ADD CONSTRAINT "QuestionLink_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionLink" ADD CONSTRAINT "QuestionLink_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MapRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionLink" ADD CONSTRAINT "QuestionLink_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema language cannot say -------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Order within a forum: checked at commit, so that a reordering may pass through equal positions.
DROP INDEX "Participant_forumId_position_key";
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_forumId_position_key" UNIQUE ("forumId", "position") DEFERRABLE INITIALLY DEFERRED;
DROP INDEX "Question_forumId_position_key";
ALTER TABLE "Question" ADD CONSTRAINT "Question_forumId_position_key" UNIQUE ("forumId", "position") DEFERRABLE INITIALLY DEFERRED;
DROP INDEX "AgendaItem_forumId_position_key";
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_forumId_position_key" UNIQUE ("forumId", "position") DEFERRABLE INITIALLY DEFERRED;

-- Substring search in both languages.
CREATE INDEX "MapRecord_searchText_trgm" ON "MapRecord" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Question_searchText_trgm" ON "Question" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Forum_searchText_trgm" ON "Forum" USING gin ("searchText" gin_trgm_ops);

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email") AND length("email") BETWEEN 3 AND 254),
  ADD CONSTRAINT "User_name_length" CHECK (length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "User_locale_known" CHECK ("locale" IN ('en', 'ja'));
ALTER TABLE "RateLimit" ADD CONSTRAINT "RateLimit_attempts_positive" CHECK ("attempts" >= 0);
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_name_length" CHECK (length("name") BETWEEN 1 AND 200);
ALTER TABLE "Forum"
  ADD CONSTRAINT "Forum_title_length" CHECK (length("title") BETWEEN 1 AND 500),
  ADD CONSTRAINT "Forum_start_local_shape" CHECK ("startLocal" ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  ADD CONSTRAINT "Forum_start_derived" CHECK (("startsAt" IS NOT NULL) = ("startLocal" IS NOT NULL AND "timeZone" IS NOT NULL)),
  ADD CONSTRAINT "Forum_embargo_shape" CHECK ("embargoLocal" ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  ADD CONSTRAINT "Forum_duration_bounds" CHECK ("durationMinutes" BETWEEN 1 AND 43200),
  ADD CONSTRAINT "Forum_language_known" CHECK ("language" IN ('en', 'ja', 'mixed'));
ALTER TABLE "Participant"
  ADD CONSTRAINT "Participant_name_length" CHECK (length("name") BETWEEN 1 AND 300),
  ADD CONSTRAINT "Participant_position_positive" CHECK ("position" >= 1);
ALTER TABLE "Question"
  ADD CONSTRAINT "Question_text_length" CHECK (length("text") BETWEEN 1 AND 10000),
  ADD CONSTRAINT "Question_position_positive" CHECK ("position" >= 1);
ALTER TABLE "TalkingPoints"
  ADD CONSTRAINT "TalkingPoints_version_positive" CHECK ("version" >= 1),
  ADD CONSTRAINT "TalkingPoints_seconds_bounds" CHECK ("spokenSeconds" BETWEEN 0 AND 360000),
  ADD CONSTRAINT "TalkingPoints_body_size" CHECK (octet_length("body"::text) <= 2000000);
ALTER TABLE "TalkingPointsRevision"
  ADD CONSTRAINT "TalkingPointsRevision_version_by_kind" CHECK (("kind" = 'SAVED') = ("version" IS NOT NULL));
ALTER TABLE "AgendaItem"
  ADD CONSTRAINT "AgendaItem_title_length" CHECK (length("title") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "AgendaItem_start_shape" CHECK ("startLocal" ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  ADD CONSTRAINT "AgendaItem_duration_bounds" CHECK ("durationMinutes" BETWEEN 0 AND 43200);
ALTER TABLE "TimeLimit"
  ADD CONSTRAINT "TimeLimit_has_bound" CHECK ("minSeconds" IS NOT NULL OR "maxSeconds" IS NOT NULL),
  ADD CONSTRAINT "TimeLimit_bounds" CHECK ("minSeconds" BETWEEN 0 AND 360000 AND "maxSeconds" BETWEEN 1 AND 360000),
  ADD CONSTRAINT "TimeLimit_order" CHECK ("minSeconds" <= "maxSeconds"),
  ADD CONSTRAINT "TimeLimit_participant" CHECK (("audience" = 'PARTICIPANT') = ("participantId" IS NOT NULL));
ALTER TABLE "Deadline"
  ADD CONSTRAINT "Deadline_what_length" CHECK (length("what") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "Deadline_due_by_precision" CHECK ("precision" <> 'NONE' OR "dueAt" IS NULL);
ALTER TABLE "ActionItem"
  ADD CONSTRAINT "ActionItem_text_length" CHECK (length("text") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "ActionItem_deadline_in_forum" CHECK ("deadlineId" IS NULL OR "forumId" IS NOT NULL),
  ADD CONSTRAINT "ActionItem_due_by_precision" CHECK (("precision" = 'NONE') = ("dueAt" IS NULL));
ALTER TABLE "Source" ADD CONSTRAINT "Source_text_size" CHECK (octet_length("text") <= 20971520);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_range" CHECK ("start" >= 0 AND "start" < "end");
ALTER TABLE "ForumLink"
  ADD CONSTRAINT "ForumLink_value_length" CHECK (length("value") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "ForumLink_public_has_value" CHECK ("confidential" OR "value" IS NOT NULL);
ALTER TABLE "QuestionLink"
  ADD CONSTRAINT "QuestionLink_range" CHECK (("start" IS NULL AND "end" IS NULL) OR ("start" >= 0 AND "start" < "end")),
  ADD CONSTRAINT "QuestionLink_score" CHECK ("score" BETWEEN 0 AND 1),
  ADD CONSTRAINT "QuestionLink_decided" CHECK ("state" = 'SUGGESTED' OR "decidedAt" IS NOT NULL),
  ADD CONSTRAINT "QuestionLink_evidence" CHECK ("byHand" OR "surface" IS NOT NULL);
ALTER TABLE "OutboxMessage"
  ADD CONSTRAINT "OutboxMessage_one_line" CHECK ("recipient" !~ '[\r\n,]' AND "mailSubject" !~ '[\r\n]'),
  ADD CONSTRAINT "OutboxMessage_sent" CHECK (("state" = 'SENT') = ("sentAt" IS NOT NULL));

-- A question and the people it is put to, an agenda item and its people, a limit or link and whom it is for, an action
-- and its deadline belong to one forum; an action of a forum belongs to the forum's workspace.
CREATE FUNCTION rostrum_same_forum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE same boolean;
BEGIN
  IF TG_TABLE_NAME = 'QuestionAddressee' THEN
    SELECT q."forumId" = p."forumId" INTO same FROM "Question" q, "Participant" p WHERE q.id = NEW."questionId" AND p.id = NEW."participantId";
  ELSIF TG_TABLE_NAME = 'TalkingPoints' THEN
    SELECT q."forumId" = p."forumId" INTO same FROM "Question" q, "Participant" p WHERE q.id = NEW."questionId" AND p.id = NEW."participantId";
  ELSIF TG_TABLE_NAME IN ('TimeLimit', 'ForumLink') THEN
    SELECT p."forumId" = NEW."forumId" INTO same FROM "Participant" p WHERE p.id = NEW."participantId";
  ELSIF TG_TABLE_NAME = 'ActionItem' THEN
    SELECT f."workspaceId" = NEW."workspaceId" AND NOT EXISTS (
      SELECT 1 FROM "Deadline" d WHERE d.id = NEW."deadlineId" AND d."forumId" <> f.id
    ) INTO same FROM "Forum" f WHERE f.id = NEW."forumId";
  ELSE
    SELECT a."forumId" = p."forumId" INTO same FROM "AgendaItem" a, "Participant" p WHERE a.id = NEW."agendaItemId" AND p.id = NEW."participantId";
  END IF;
  IF same IS FALSE THEN
    RAISE EXCEPTION 'records of two forums' USING ERRCODE = 'check_violation', CONSTRAINT = 'same_forum';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "QuestionAddressee_same_forum" BEFORE INSERT OR UPDATE ON "QuestionAddressee" FOR EACH ROW EXECUTE FUNCTION rostrum_same_forum();
CREATE TRIGGER "TalkingPoints_same_forum" BEFORE INSERT OR UPDATE ON "TalkingPoints" FOR EACH ROW EXECUTE FUNCTION rostrum_same_forum();
CREATE TRIGGER "AgendaParticipant_same_forum" BEFORE INSERT OR UPDATE ON "AgendaParticipant" FOR EACH ROW EXECUTE FUNCTION rostrum_same_forum();
CREATE TRIGGER "TimeLimit_same_forum" BEFORE INSERT OR UPDATE OF "forumId", "participantId" ON "TimeLimit" FOR EACH ROW EXECUTE FUNCTION rostrum_same_forum();
CREATE TRIGGER "ForumLink_same_forum" BEFORE INSERT OR UPDATE OF "forumId", "participantId" ON "ForumLink" FOR EACH ROW EXECUTE FUNCTION rostrum_same_forum();
CREATE TRIGGER "ActionItem_same_forum" BEFORE INSERT OR UPDATE OF "forumId", "workspaceId", "deadlineId" ON "ActionItem" FOR EACH ROW EXECUTE FUNCTION rostrum_same_forum();

-- A workspace never loses its last owner, also when two owners step down at the same moment.
CREATE FUNCTION rostrum_keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.role = 'OWNER' AND (TG_OP = 'DELETE' OR NEW.role <> 'OWNER') THEN
    PERFORM 1 FROM "Workspace" WHERE id = OLD."workspaceId" FOR UPDATE;
    IF FOUND AND NOT EXISTS (
      SELECT 1 FROM "Membership" WHERE "workspaceId" = OLD."workspaceId" AND role = 'OWNER' AND id <> OLD.id
    ) THEN
      RAISE EXCEPTION 'last owner' USING ERRCODE = 'check_violation', CONSTRAINT = 'keep_owner';
    END IF;
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "Membership_keep_owner" BEFORE UPDATE OR DELETE ON "Membership" FOR EACH ROW EXECUTE FUNCTION rostrum_keep_owner();

-- The audit is append-only; accepted revisions keep their words.
CREATE FUNCTION rostrum_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = 'append_only';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION rostrum_refuse_change();
CREATE TRIGGER "TalkingPointsRevision_keeps_words" BEFORE UPDATE OF "body", "plainText", "authorId", "version", "baseVersion" ON "TalkingPointsRevision" FOR EACH ROW EXECUTE FUNCTION rostrum_refuse_change();
