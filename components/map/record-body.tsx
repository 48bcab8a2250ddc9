import type { ReactElement } from 'react';
import type { RecordBody as RecordBodyView } from '@/lib/domain/map-record-views';
import { AgencyBody } from './agency-body';
import { FunctionBody } from './function-body';
import { ProcessBody } from './process-body';
import type { RecordExtent } from './record-extent';
import { TextBody } from './text-body';

/** The part of a record's page that its kind decides. */
export function RecordBody({ body, extent }: { body: RecordBodyView; extent: RecordExtent }): ReactElement {
  switch (body.kind) {
    case 'AGENCY':
      return <AgencyBody body={body} extent={extent} />;
    case 'FUNCTION':
      return <FunctionBody body={body} extent={extent} />;
    case 'PROCESS':
      return <ProcessBody body={body} recordId={extent.recordId} asOf={extent.asOf} />;
    default:
      return <TextBody body={body} extent={extent} />;
  }
}
