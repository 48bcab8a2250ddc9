import type { ReactElement } from 'react';
import type { RecordBody as RecordBodyView } from '@/lib/domain/map-record-views';
import { AgencyBody } from './agency-body';
import { FunctionBody } from './function-body';
import { ProcessBody } from './process-body';
import { TextBody } from './text-body';

/** The part of a record's page that its kind decides. */
export function RecordBody({ body, asOf }: { body: RecordBodyView; asOf: string | null }): ReactElement {
  switch (body.kind) {
    case 'AGENCY':
      return <AgencyBody body={body} asOf={asOf} />;
    case 'FUNCTION':
      return <FunctionBody body={body} asOf={asOf} />;
    case 'PROCESS':
      return <ProcessBody body={body} asOf={asOf} />;
    default:
      return <TextBody body={body} asOf={asOf} />;
  }
}
