import { minutesBetween } from './time';

/** Time left (or gone by) in whole days, hours and minutes: the two largest units are what a person reads. */
export type Countdown = { isPast: boolean; days: number; hours: number; minutes: number };

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;

/** From `now` to `instant`, rounded towards `now`, so that "in 0 min" is the last minute before. */
export function countdownTo(instant: Date, now: Date): Countdown {
  const isPast = instant.getTime() <= now.getTime();
  const total = isPast ? minutesBetween(instant, now) : minutesBetween(now, instant);
  return {
    isPast,
    days: Math.floor(total / MINUTES_PER_DAY),
    hours: Math.floor((total % MINUTES_PER_DAY) / MINUTES_PER_HOUR),
    minutes: total % MINUTES_PER_HOUR,
  };
}

/** Which of the units are said: days with hours, hours with minutes, or minutes alone. */
export function countdownStyle(countdown: Countdown): 'daysHours' | 'days' | 'hoursMinutes' | 'hours' | 'minutes' {
  if (countdown.days > 0) return countdown.hours > 0 && countdown.days < 14 ? 'daysHours' : 'days';
  if (countdown.hours > 0) return countdown.minutes > 0 ? 'hoursMinutes' : 'hours';
  return 'minutes';
}
