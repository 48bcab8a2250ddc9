import {
  ago,
  dayIn,
  latest,
  latestDay,
  latestWeekday,
  month,
  monthOf,
  months,
  year,
  yearOf,
  type Days,
  type Telling,
} from './telling';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SPOKEN_DAYS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** How far from New Year's Day its turn is. */
const TURN_OF_YEAR_DAYS = 16;
const COUNTS = 'one two three four five six seven eight nine ten'.split(' ');
const SEASONS: Record<string, Days> = {
  spring: [3, 5],
  summer: [6, 8],
  fall: [9, 11],
  autumn: [9, 11],
};

function count(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  return COUNTS.indexOf(words.toLowerCase()) + 1 || (/^an?$/i.test(words) ? 1 : 2);
}

/** 4th, fourth, twenty-second. */
function dayOfMonth(words: string): number {
  const digits = /^\d+/.exec(words)?.[0];
  if (digits !== undefined) return Number(digits);
  const [tens, ones = tens] = words.toLowerCase().split(/[- ]/);
  const base = ones === tens ? 0 : tens === 'thirty' ? 30 : 20;
  if (tens === 'thirtieth') return 30;
  return base + SPOKEN_DAYS.indexOf(ones ?? '') + 1;
}

/** With their capital: "may" and "march" are words. */
const MONTH_NAMES = MONTHS.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
const MONTH = MONTH_NAMES.join('|');
const ORDINAL = `\\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:${SPOKEN_DAYS.slice(0, 9).join('|')})|${SPOKEN_DAYS.join('|')}|thirtieth`;

/** Feasts by their month and day; what is told of one is told within some days of it. */
const FEASTS: Record<string, Days> = {
  'christmas eve': [12, 24],
  christmas: [12, 25],
  "new year's eve": [12, 31],
  "new year's": [1, 1],
  'new year': [1, 1],
};
/** "Just before Christmas". */
const ABOUT_A_FEAST_DAYS = 8;

/** How far from a feast a text says that something was: "two days before", "right after", "on". */
function besideFeast(day: number, counted: string | undefined, side: string): Days {
  const sign = side === 'before' ? -1 : 1;
  if (side === 'on') return [day, day];
  if (counted !== undefined) return [day + sign * count(counted), day + sign * count(counted)];
  return side === 'before' ? [day - ABOUT_A_FEAST_DAYS, day - 1] : [day + 1, day + ABOUT_A_FEAST_DAYS];
}

/** Dates as they are told in English. */
export const ENGLISH_DATES: readonly Telling[] = [
  {
    signs: ['today', 'tonight', 'his '],
    words: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi,
    days: (_, today) => [today - 1, today],
  },
  {
    signs: ['esterday', 'ast night'],
    words: /\b(?:yesterday|last night)\b/gi,
    days: (_, today) => [today - 1, today - 1],
  },
  {
    signs: [' ago'],
    words:
      /\b(?<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|a few) (?<unit>day|week|month)s? ago\b/gi,
    days: ({ count: words = '', unit = '' }, today) => ago(today, count(words), unit),
  },
  { signs: ['ast week'], words: /\blast week(?:end)?\b/gi, days: (_, today) => [today - 13, today - 1] },
  { signs: ['his week', 'past week'], words: /\bthis (?:past )?week\b/gi, days: (_, today) => [today - 6, today] },
  { signs: ['ast month'], words: /\blast month\b/gi, days: (_, today) => month(yearOf(today), monthOf(today) - 1) },
  {
    signs: ['his month'],
    words: /\bthis month\b/gi,
    days: (_, today) => [month(yearOf(today), monthOf(today))[0], today],
  },
  { signs: ['ast year'], words: /\blast year\b/gi, days: (_, today) => year(yearOf(today) - 1) },
  { signs: ['his year'], words: /\b(?:earlier )?this year\b/gi, days: (_, today) => [year(yearOf(today))[0], today] },
  {
    signs: ['spring', 'summer', 'fall', 'autumn'],
    words: /\b(?<which>last|this)(?: past)? (?<season>spring|summer|fall|autumn)\b/gi,
    days: ({ which = '', season = '' }, today) => {
      const now = months(yearOf(today), SEASONS[season.toLowerCase()] ?? [1, 12]);
      const isThisYear = now[0] <= today && (which.toLowerCase() === 'this' || now[1] < today);
      return isThisYear ? now : months(yearOf(today) - 1, SEASONS[season.toLowerCase()] ?? [1, 12]);
    },
  },
  {
    signs: ['turn of the year'],
    words: /\b(?:at|around|over) the turn of the year\b/gi,
    days: (_, today) => {
      const newYear = month(yearOf(today), 1)[0];
      return [newYear - TURN_OF_YEAR_DAYS, newYear + TURN_OF_YEAR_DAYS];
    },
  },
  {
    signs: ['hristmas', 'ew Year', 'ew year'],
    words:
      /\b(?:(?:(?:the|(?<count>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)) days? |(?:just|right|shortly) )(?<side>before|after)|on) (?<feast>Christmas(?: Eve)?|(?:the )?New Year(?:['’]s(?: Eve)?)?)\b/gi,
    days: ({ count: counted, side = 'on', feast = '' }, today) => {
      const [number, day] = FEASTS[feast.toLowerCase().replace('’', "'").replace(/^the /, '')] ?? [1, 1];
      // The days before a feast may be over when it is still to come.
      const inYear = latest(side === 'before' ? today + ABOUT_A_FEAST_DAYS : today, number, day);
      return inYear === null ? null : besideFeast(inYear[0], counted, side.toLowerCase());
    },
  },
  {
    signs: ['day'],
    words: new RegExp(
      `\\b(?<last>last )?(?<day>${WEEKDAYS.join('|')})(?:['’]s)?\\b(?! (?:morning )?(?:will|we will|next))`,
      'gi',
    ),
    days: ({ last, day = '' }, today) => {
      const recent = latestWeekday(today, WEEKDAYS.indexOf(day.toLowerCase()));
      return last === undefined ? [recent, recent] : [recent - 7, Math.min(recent, today - 1)];
    },
  },
  {
    signs: MONTH_NAMES,
    words: new RegExp(
      `\\b(?<month>${MONTH}),? (?:the )?(?<day>${ORDINAL}|\\d{1,2})(?!\\d)(?:,? (?<year>(?:19|20)\\d\\d))?`,
      'g',
    ),
    days: ({ month: name = '', day = '', year: inYear }, today) => {
      const number = MONTHS.indexOf(name.toLowerCase()) + 1;
      return inYear === undefined
        ? latest(today, number, dayOfMonth(day))
        : dayIn(month(Number(inYear), number), dayOfMonth(day));
    },
  },
  {
    signs: MONTH_NAMES,
    words: new RegExp(`\\b(?<month>${MONTH})(?:,? (?<year>(?:19|20)\\d\\d))(?!\\d)`, 'g'),
    days: ({ month: name = '', year: inYear = '' }) => month(Number(inYear), MONTHS.indexOf(name.toLowerCase()) + 1),
  },
  {
    signs: MONTH_NAMES,
    words: new RegExp(
      `(?:\\b(?:[Ii]n|[Ff]rom|[Ss]ince|of|[Ll]ast|[Tt]his|[Tt]hat|[Tt]he|[Bb]ack in) |['’]s )(?<month>${MONTH})\\b(?!,? (?:the )?(?:${ORDINAL}|\\d))(?<lastYear>(?: of)? last year)?`,
      'g',
    ),
    days: ({ month: name = '', lastYear }, today) => {
      const number = MONTHS.indexOf(name.toLowerCase()) + 1;
      return lastYear === undefined ? latest(today, number, null) : month(yearOf(today) - 1, number);
    },
  },
  {
    signs: ['n the ', 'f the ', 'm the '],
    words: new RegExp(
      `\\b(?:on|of|from) the (?<day>${ORDINAL})\\b(?! (?:of|floor|amendment|century|meeting|time|round|page))`,
      'gi',
    ),
    days: ({ day = '' }, today) => latestDay(today, dayOfMonth(day)),
  },
  {
    signs: ['19', '20'],
    words: /\b(?:in|of|from|the) (?<year>(?:19|20)\d\d)(?!\d)/gi,
    days: ({ year: number = '' }) => year(Number(number)),
  },
];
