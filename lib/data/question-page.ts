import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { isRowId } from '@/lib/domain/keyset';
import { speakingSeconds, type LimitFacts } from '@/lib/domain/limits';
import type { Viewpoint } from '@/lib/domain/map-views';
import { can, type Viewer } from '@/lib/domain/policy';
import { sortLinks, type AnswererView, type QuestionPageView } from '@/lib/domain/question-links';
import { placeInList } from '@/lib/domain/questions';
import { toLinkLine } from './link-lines';
import { readRecordBook } from './map-book';
import { findPanelRow, toRecordPanel } from './map-panel';
import { database } from './prisma';
import { visibleQuestions } from './scope';

const select = {
  id: true,
  text: true,
  theme: true,
  version: true,
  forum: {
    select: {
      id: true,
      workspaceId: true,
      title: true,
      language: true,
      startLocal: true,
      questions: {
        orderBy: { position: 'asc' },
        select: { id: true, text: true, addressees: { select: { participantId: true } } },
      },
      limits: { select: { audience: true, participantId: true, kind: true, minSeconds: true, maxSeconds: true } },
      participants: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          name: true,
          userId: true,
          role: true,
          talkingPoints: { select: { questionId: true, state: true, spokenSeconds: true } },
        },
      },
    },
  },
  links: {
    select: {
      id: true,
      version: true,
      state: true,
      recordId: true,
      start: true,
      end: true,
      surface: true,
      reason: true,
      byHand: true,
      decidedBy: { select: { name: true } },
    },
  },
} as const;

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
type Panelist = Loaded['forum']['participants'][number];
type Sibling = Loaded['forum']['questions'][number];

function load(viewer: Viewer, forumId: string, questionId: string) {
  return database().question.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [{ id: questionId, forumId }, visibleQuestions(viewer)] },
    select,
  });
}

/** Which question, and which record stands open beside it; `today` is the viewer's day. */
export type QuestionPlace = { forumId: string; questionId: string; recordId: string | null; today: string };

/**
 * One question with its place in the forum, its links, the open record, and how far each answerer is: states and
 * seconds, never words. Two statements, three with a record open. Policy: forum.read. Throws NOT_FOUND for what the
 * viewer does not see; a record that is not there leaves the panel empty.
 */
export async function getQuestionPage(viewer: Viewer, place: QuestionPlace): Promise<QuestionPageView> {
  if (![place.forumId, place.questionId].every(isRowId)) throw new AppError('NOT_FOUND', 'question');
  const row = await load(viewer, place.forumId, place.questionId);
  if (row === null) throw new AppError('NOT_FOUND', 'question');
  const { forum } = row;
  const day = forum.startLocal?.slice(0, 10) ?? null;
  const subject = { workspaceId: forum.workspaceId, forumId: forum.id };
  const addresseeIds = idsOf(forum.questions.find((one) => one.id === row.id));
  const addressed = forum.questions.map((one) => ({ id: one.id, addresseeIds: idsOf(one) }));
  const at = forum.questions.findIndex((one) => one.id === row.id);
  const viewpoint = { asOfDay: day ?? place.today, today: place.today };
  return {
    question: { id: row.id, text: row.text, theme: row.theme, version: row.version },
    forum: { id: forum.id, title: forum.title, language: forum.language, day },
    place: placeInList(row.id, addressed, forum.participants),
    addressees: forum.participants.filter((one) => addresseeIds.includes(one.id)).map(({ id, name }) => ({ id, name })),
    previous: neighbour(forum.questions[at - 1]),
    next: neighbour(forum.questions[at + 1]),
    ...(await readRecords(viewer, row, place.recordId, viewpoint)),
    answerers: answerersOf(viewer, row, addresseeIds),
    mayDecideLinks: can(viewer, 'question.decideLinks', subject),
    mayEdit: can(viewer, 'question.edit', subject),
  };
}

/** The links and the open record, from one book of all the records that they name. */
async function readRecords(
  viewer: Viewer,
  row: Loaded,
  recordId: string | null,
  viewpoint: Viewpoint,
): Promise<Pick<QuestionPageView, 'links' | 'panel'>> {
  const open = recordId === null ? null : await findPanelRow(viewer, recordId);
  const book = await readRecordBook(viewer);
  return {
    links: sortLinks(row.links.flatMap((link) => toLinkLine(link, book, viewpoint))),
    panel: recordId === null || open === null ? null : toRecordPanel(recordId, open, book, viewpoint),
  };
}

function idsOf(question: Sibling | undefined): string[] {
  return (question?.addressees ?? []).map((one) => one.participantId);
}

function neighbour(question: Sibling | undefined): { id: string; text: string } | null {
  return question === undefined ? null : { id: question.id, text: question.text };
}

/** Those it is put to; the whole panel's speakers when it is put to nobody in particular. */
function answerersOf(viewer: Viewer, row: Loaded, addresseeIds: string[]): AnswererView[] {
  const { participants, questions, limits } = row.forum;
  const answering = participants.filter((one) =>
    addresseeIds.length > 0 ? addresseeIds.includes(one.id) : one.role === 'SPEAKER',
  );
  const { id: forumId, workspaceId } = row.forum;
  // How far somebody is concerns those who run the forum, the speaker and their assistants; not the rest of the panel.
  return answering
    .filter((one) => can(viewer, 'participant.logistics', { workspaceId, forumId, participantId: one.id }))
    .map((one) => toAnswerer(viewer, one, row.id, questions, limits));
}

function toAnswerer(
  viewer: Viewer,
  panelist: Panelist,
  questionId: string,
  questions: Sibling[],
  limits: LimitFacts[],
): AnswererView {
  const points = panelist.talkingPoints.find((one) => one.questionId === questionId);
  const own = questions.filter((one) => one.addressees.some((addressee) => addressee.participantId === panelist.id));
  return {
    participantId: panelist.id,
    name: panelist.name,
    isViewer: panelist.userId === viewer.userId,
    mayEdit: can(viewer, 'talkingPoints.edit', { participantId: panelist.id }),
    state: points === undefined ? 'none' : points.state === 'READY' ? 'ready' : 'draft',
    spokenSeconds: points?.spokenSeconds ?? 0,
    forumSeconds: panelist.talkingPoints.reduce((sum, one) => sum + one.spokenSeconds, 0),
    limitSeconds: speakingSeconds(panelist.id, own.length, limits),
  };
}
