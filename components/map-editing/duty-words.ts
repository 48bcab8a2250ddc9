import { useTranslations } from 'next-intl';
import { countryLabel } from '@/components/map/words';
import { DUTY_KINDS, DUTY_STARTS, DUTY_UNITS, type IncidentAnswer } from '@/lib/domain/map/duties';
import type { EntryProperty } from '@/lib/domain/map-editing/merge-entry';

/** Answers to the questions of the walk in words. */
export function useAnswerWords(): (answers: readonly IncidentAnswer[]) => string[] {
  const t = useTranslations('incident.answer');
  return (answers) => answers.map((answer) => t(answer));
}

/** What is chosen about a duty in words; null for what is no choice. */
export function useDutyWords(): (property: EntryProperty, value: string) => string | null {
  const [t, kinds, map] = [
    useTranslations('mapEditing.duty'),
    useTranslations('incident.kind'),
    useTranslations('map'),
  ];
  return (property, value) => {
    const [kind, unit, start] = [
      DUTY_KINDS.find((one) => one === value),
      DUTY_UNITS.find((one) => one === value),
      DUTY_STARTS.find((one) => one === value),
    ];
    if (property === 'country') return countryLabel(map, value);
    if (property === 'kind' && kind !== undefined) return kinds(kind);
    if (property === 'unit' && unit !== undefined) return t(`units.${unit}`);
    return property === 'start' && start !== undefined ? t(`starts.${start}`) : null;
  };
}
