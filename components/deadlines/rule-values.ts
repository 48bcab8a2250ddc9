import type { DeadlineRule } from '@/lib/domain/deadlines';
import type { RuleValues } from './rule-fields';

const MINUTES_PER_HOUR = 60;
const blank: RuleValues = {
  mode: 'relative',
  amount: '',
  unit: 'hours',
  side: 'before',
  day: '',
  time: '',
  timeZone: '',
};

/** A stored rule as the fields of its editor; nothing for a new one. */
export function toRuleValues(rule: DeadlineRule | null): RuleValues {
  if (rule === null) return blank;
  switch (rule.type) {
    case 'promptly':
    case 'unresolved':
      return { ...blank, mode: rule.type };
    case 'before_start':
    case 'after_end': {
      const isHours = rule.minutes % MINUTES_PER_HOUR === 0;
      const amount = String(isHours ? rule.minutes / MINUTES_PER_HOUR : rule.minutes);
      const side = rule.type === 'before_start' ? 'before' : 'after';
      return { ...blank, amount, unit: isHours ? 'hours' : 'minutes', side };
    }
    case 'days_before':
    case 'days_after': {
      const side = rule.type === 'days_before' ? 'before' : 'after';
      return { ...blank, amount: String(rule.days), unit: 'days', side, time: rule.time ?? '' };
    }
    case 'absolute': {
      const [day = '', time = ''] = rule.at.local.split('T');
      return { ...blank, mode: 'absolute', day, time: rule.dateOnly ? '' : time, timeZone: rule.at.timeZone ?? '' };
    }
  }
}
