import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { resolveTalkingPoints, saveTalkingPoints } from '@/app/actions/talking-points';
import type { ActionState } from '@/lib/domain/action-state';
import type { PointsRef, SaveOutcome } from '@/lib/domain/talking-points';
import type { AutosavePorts, SaveAnswer } from './autosave';

function toAnswer(state: ActionState<SaveOutcome>): SaveAnswer {
  if (state.status === 'done') return state.data;
  // The editor's schema is the server's: only the size of a document can be wrong.
  if (state.status === 'invalid') return { status: 'failed', failure: 'tooLarge' };
  if (state.status === 'idle') return { status: 'failed', failure: 'unreachable' };
  switch (state.code) {
    case 'UNAUTHENTICATED':
      return { status: 'failed', failure: 'signedOut' };
    case 'NOT_FOUND':
    case 'FORBIDDEN':
      return { status: 'failed', failure: 'gone' };
    default:
      return { status: 'failed', failure: 'unreachable' };
  }
}

/** The way from one document's autosave to the server: ids, version and document, nothing else. */
export function portsOf({ questionId, participantId }: PointsRef): AutosavePorts {
  return {
    send: async (save) => {
      try {
        return toAnswer(await saveTalkingPoints({ questionId, participantId, ...save }));
      } catch (error) {
        // A newer build has other action ids: only loading the page again helps.
        return { status: 'failed', failure: unstable_isUnrecognizedActionError(error) ? 'updated' : 'unreachable' };
      }
    },
    settle: (revisionId) => resolveTalkingPoints({ revisionId }),
    random: Math.random,
  };
}
