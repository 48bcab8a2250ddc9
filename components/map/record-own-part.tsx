import type { ReactElement } from 'react';
import type { RecordBody } from '@/lib/domain/map-record-views';
import { FunctionPractice } from './function-body';
import { ProcessBody } from './process-body';
import type { RecordExtent } from './record-extent';
import { RoleList } from './role-list';

/** What a record itself is or does, beyond its summary: roles of a body, steps of a process, practice of a function. */
export function RecordOwnPart({ body, extent }: { body: RecordBody; extent: RecordExtent }): ReactElement | null {
  switch (body.kind) {
    case 'AGENCY':
      return <RoleList roles={body.roles} asOf={extent.asOf} />;
    case 'FUNCTION':
      return <FunctionPractice note={body.practiceNote} />;
    case 'PROCESS':
      return <ProcessBody body={body} recordId={extent.recordId} asOf={extent.asOf} />;
    default:
      return null;
  }
}
