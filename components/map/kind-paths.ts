import type { RecordRef } from '@/lib/domain/map-views';

/** Where the list of each kind is. */
export const KIND_PATHS: Record<RecordRef['kind'], string> = {
  AGENCY: '/map/agencies',
  STRATEGY: '/map/strategies',
  CONCEPT: '/map/concepts',
  FUNCTION: '/map/functions',
  PROCESS: '/map/processes',
};
