/** Meeting and streaming services by the words for them, with the name under which the draft tells them. */
export const PLATFORMS: readonly (readonly [RegExp, string])[] = [
  [/\bzoom\b|ズーム/i, 'Zoom'],
  [
    /\b(?:Microsoft|MS)\s{1,2}Teams\b|\bTeams\b(?=\s(?:meeting|room|call|link|webinar|live|会議)|[)）,、。.]|$|\s?[（(-]|[\u3041-\u3096])|(?<=\b(?:on|via|over|by|through|using|use)\s)Teams(?=[?!;:])|マイクロソフト\s?Teams/,
    'Microsoft Teams',
  ],
  [/\bweb\s?ex\b/i, 'Webex'],
  [/\bgoogle\s{1,2}meet\b/i, 'Google Meet'],
  // "Kamo Riverside Museum", "Riverside Hall": a word of the names of places, and then no service.
  [
    /\b[Rr]iverside\.fm\b|\bRiverside\b(?<!\b(?!(?:Via|On|In|Using?|Join|With|Our|The|Platform|Tool)\s)[A-Z][\w'-]{1,20}\sRiverside)(?!\s[A-Z]|,\s(?:CA|California)\b)/,
    'Riverside',
  ],
  [/\bsquadcast\b/i, 'SquadCast'],
  [/\bzencastr\b/i, 'Zencastr'],
  [/\bstreamyard\b/i, 'StreamYard'],
  [/\bskype\b/i, 'Skype'],
  [/\bhopin\b/i, 'Hopin'],
  [/\bwhova\b/i, 'Whova'],
  [/\bdiscord\b/i, 'Discord'],
  [/\byoutube(?:\s?live)?\b|ユーチューブ/i, 'YouTube'],
  [/\blinkedin live\b/i, 'LinkedIn Live'],
];

/** The same services by the host of a link. */
export const PLATFORM_HOSTS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)zoom\.us$|(?:^|\.)zoomgov\.com$/, 'Zoom'],
  [/(?:^|\.)teams\.(?:microsoft|live)\.com$/, 'Microsoft Teams'],
  [/(?:^|\.)webex\.com$/, 'Webex'],
  [/^meet\.google\.com$/, 'Google Meet'],
  [/^riverside\./, 'Riverside'],
  [/(?:^|\.)streamyard\.com$/, 'StreamYard'],
  [/(?:^|\.)squadcast\.fm$/, 'SquadCast'],
  [/^join\.skype\.com$/, 'Skype'],
];

/** Words of a place with walls. */
export const ROOM_WORDS =
  /\b(?:room|hall|floor|building|auditorium|campus|street|st\.|avenue|ave\.?|road|drive|plaza|hotel|center|centre|library|theat(?:re|er)|suite|lounge|embassy|tower|house|residence|mansion|chancery|gallery|museum|annex|gymnasium|salle|maison|palais|haus|factory|pavilion|studio|ministry|parliament|forum|inn|institute|university|school|club|\d+f)\b|会館|室|階|ホール|ビル|センター|大学|キャンパス|号館|庁舎|ホテル|会議場|スタジオ|講堂|ラウンジ|教室|タワー|館$/i;

export const ONLINE_WORDS =
  /^(?:online|virtual(?:ly)?|web(?:inar|cast)|remote|オンライン(?:開催)?|ウェビナー|リモート|ウェブ会議|Web会議|WEB会議)(?:\b|$|[\s(（、,])/i;
