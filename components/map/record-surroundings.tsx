import type { ReactElement } from 'react';
import type { RecordBody } from '@/lib/domain/map-record-views';
import { AgencyBody } from './agency-body';
import { FunctionBody } from './function-body';
import type { RecordExtent } from './record-extent';
import { TextBody } from './text-body';

/** The records around a record, as its kind decides which; a process has none but its steps. */
export function RecordSurroundings({ body, extent }: { body: RecordBody; extent: RecordExtent }): ReactElement | null {
  switch (body.kind) {
    case 'AGENCY':
      return <AgencyBody body={body} extent={extent} />;
    case 'FUNCTION':
      return <FunctionBody body={body} extent={extent} />;
    case 'PROCESS':
      return null;
    default:
      return <TextBody body={body} extent={extent} />;
  }
}
