import commonEn from './messages/en/common.json';
import errorsEn from './messages/en/errors.json';
import validationEn from './messages/en/validation.json';
import accountEn from './messages/en/account.json';
import todayEn from './messages/en/today.json';
import updatesEn from './messages/en/updates.json';
import forumsEn from './messages/en/forums.json';
import intakeEn from './messages/en/intake.json';
import forumEn from './messages/en/forum.json';
import questionsEn from './messages/en/questions.json';
import linksEn from './messages/en/links.json';
import pointsEn from './messages/en/points.json';
import actionsEn from './messages/en/actions.json';
import mapEn from './messages/en/map.json';
import walkEn from './messages/en/walk.json';
import incidentEn from './messages/en/incident.json';
import compareEn from './messages/en/compare.json';
import mapEditingEn from './messages/en/mapEditing.json';
import searchEn from './messages/en/search.json';
import settingsEn from './messages/en/settings.json';
import commonJa from './messages/ja/common.json';
import errorsJa from './messages/ja/errors.json';
import validationJa from './messages/ja/validation.json';
import accountJa from './messages/ja/account.json';
import todayJa from './messages/ja/today.json';
import updatesJa from './messages/ja/updates.json';
import forumsJa from './messages/ja/forums.json';
import intakeJa from './messages/ja/intake.json';
import forumJa from './messages/ja/forum.json';
import questionsJa from './messages/ja/questions.json';
import linksJa from './messages/ja/links.json';
import pointsJa from './messages/ja/points.json';
import actionsJa from './messages/ja/actions.json';
import mapJa from './messages/ja/map.json';
import walkJa from './messages/ja/walk.json';
import incidentJa from './messages/ja/incident.json';
import compareJa from './messages/ja/compare.json';
import mapEditingJa from './messages/ja/mapEditing.json';
import searchJa from './messages/ja/search.json';
import settingsJa from './messages/ja/settings.json';
import type { Locale } from './locale';

/** All words of the interface, one area a file so that each area can be worked on alone. English gives the shape. */
const english = {
  common: commonEn,
  errors: errorsEn,
  validation: validationEn,
  account: accountEn,
  today: todayEn,
  updates: updatesEn,
  forums: forumsEn,
  intake: intakeEn,
  forum: forumEn,
  questions: questionsEn,
  links: linksEn,
  points: pointsEn,
  actions: actionsEn,
  map: mapEn,
  incident: incidentEn,
  walk: walkEn,
  compare: compareEn,
  mapEditing: mapEditingEn,
  search: searchEn,
  settings: settingsEn,
};

export type Messages = typeof english;

const japanese: Messages = {
  common: commonJa,
  errors: errorsJa,
  validation: validationJa,
  account: accountJa,
  today: todayJa,
  updates: updatesJa,
  forums: forumsJa,
  intake: intakeJa,
  forum: forumJa,
  questions: questionsJa,
  links: linksJa,
  points: pointsJa,
  actions: actionsJa,
  map: mapJa,
  incident: incidentJa,
  walk: walkJa,
  compare: compareJa,
  mapEditing: mapEditingJa,
  search: searchJa,
  settings: settingsJa,
};

export const messagesByLocale: Record<Locale, Messages> = { en: english, ja: japanese };
