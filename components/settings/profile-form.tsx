'use client';

import { type ReactElement } from 'react';
import { saveProfile } from '@/app/actions/accounts';
import { TimeZoneField } from '@/components/account/time-zone-field';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldErrors, fieldValue } from '@/lib/domain/action-state';
import { FormAnswer } from './form-answer';

type Labels = {
  name: string;
  language: string;
  english: string;
  japanese: string;
  timeZone: string;
  save: string;
  saved: string;
  busy: string;
};

/** The viewer's own name, language and zone. */
export function ProfileForm({
  profile,
  zones,
  labels,
}: {
  profile: { name: string; locale: string; timeZone: string };
  zones: readonly { value: string; label: string }[];
  labels: Labels;
}): ReactElement {
  const [state, act] = useFormAction(saveProfile);
  return (
    <form action={act} className="grid gap-4 sm:grid-cols-2">
      <FormAnswer state={state} done={labels.saved} />
      <TextField
        className="sm:col-span-2"
        label={labels.name}
        name="name"
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={fieldValue(state, 'name') ?? profile.name}
        errors={fieldErrors(state, 'name')}
      />
      <SelectField
        label={labels.language}
        name="locale"
        defaultValue={fieldValue(state, 'locale') ?? profile.locale}
        errors={fieldErrors(state, 'locale')}
        options={[
          { value: 'en', label: labels.english },
          { value: 'ja', label: labels.japanese },
        ]}
      />
      <TimeZoneField
        label={labels.timeZone}
        zones={zones}
        name="timeZone"
        defaultValue={fieldValue(state, 'timeZone') ?? profile.timeZone}
        errors={fieldErrors(state, 'timeZone')}
      />
      <div className="sm:col-span-2">
        <SubmitButton busyLabel={labels.busy}>{labels.save}</SubmitButton>
      </div>
    </form>
  );
}
