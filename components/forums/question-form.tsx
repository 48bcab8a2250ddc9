import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { addQuestion, saveQuestion } from '@/app/actions/questions';
import { EntryArea, EntryChecks, EntryText } from '@/components/ui/entry-fields';
import { EntryForm } from '@/components/ui/entry-form';
import type { QuestionLine, QuestionsPageView } from '@/lib/domain/questions';
import { entryLabels } from './entry-labels';

/** Adds a question to a forum, or changes the one given. */
export async function QuestionForm({
  forumId,
  question,
  people,
  preset = [],
  closeHref,
}: {
  forumId: string;
  question: QuestionLine | null;
  people: QuestionsPageView['people'];
  /** Who a new question is put to, to begin with. */
  preset?: string[];
  closeHref: string;
}): Promise<ReactElement> {
  const t = await getTranslations('forum.questions');
  const labels = await entryLabels(t('save'));
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const stored = question?.addressees.map((one) => one.id) ?? preset;
  const fields = (
    <div className="space-y-3">
      <EntryArea name="text" label={t('text')} stored={question?.text ?? ''} required maxLength={10_000} rows={3} />
      <EntryChecks name="addressees" legend={t('addressees')} hint={t('addresseesHint')} {...{ stored, options }} />
      <EntryText name="theme" label={t('theme')} stored={question?.theme ?? ''} maxLength={300} />
    </div>
  );
  if (question === null)
    return (
      <EntryForm action={addQuestion} hidden={{ forumId }} {...{ closeHref, labels }} takesFocus>
        {fields}
      </EntryForm>
    );
  return (
    <EntryForm
      action={saveQuestion}
      hidden={{ questionId: question.id, version: question.version }}
      {...{ closeHref, labels }}
      takesFocus
    >
      {fields}
    </EntryForm>
  );
}
