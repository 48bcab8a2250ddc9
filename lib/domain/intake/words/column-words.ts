/** Words that stand at the head of a column, folded and in lower case. */
const COLUMN_WORDS =
  /^(?:role|part|function|names?|full name|affiliation|organi[sz]ation|institution|company|employer|title|position|post|job title|time|start|starts|end|ends|until|finish|segment|item|session|activity|who|speaker|speakers|lead|cue|notes?|remarks|duration|length|len|min|mins|minutes|question|questions|prompts?|matters?|to|for|addressee|addressed to|put to|witness(?:es)?|guests?|panell?ists?|asked by|asker|member|outlet|#|nr\.?|no\.?|number|et|jst|est|edt|pt|pst|hst|utc|gmt|cet|topic|theme|what|content|description|task|tasks|status|state|done\??|owner|due|deadline|room|place|day|date|speaking time|floor time|time allotted|time limit|allotted time|allotment|questioner|rapporteur|[ごお御]?(?:役割|役|区分|氏名|名前|芳名|所属|所属先|所属機関|肩書|役職|職名|職位|役職名|質問|質問内容|質問事項|質問案|相手|持ち?時間|発表時間|発言時間|講演時間|報告時間|質疑時間|質問時間|陳述時間|割当時間|配分時間|発表|担当)|[ごお御]?所属[・、/]?[ごお御]?(?:役職|職名?|職位|肩書)|時刻|時間|開始|終了|終わり|終了時刻|開始時刻|内容|項目|議題|議事|登壇者?|出演者?|発言者|参考人|委員名|機関|現職|問い|設問|論点|質疑項目|宛先|回答者|答弁者|質疑者|質問者|会派|対象|備考|番号|順番?|日本時間|米国東部時間|分|時間\(分\)|所要|所要時間|テーマ|作業|やること|タスク|準備|状況|状態|済|完了|会場|部屋|担当者)$/;
/** One of these is enough: no line of a table holds it but the first. */
const TELLING_COLUMNS =
  /^(?:questions?|prompts?|addressee|addressed to|put to|asked by|[ごお御]?質問(?:内容|事項|案)?|質疑項目|宛先|回答者|答弁者|質疑者|質問者|done\??|task|タスク|完了|済)$/;

/** The words at the head of a column as they are compared: lower case, without what stands in brackets. */
export function columnName(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]{0,40}\)/g, '')
    .replace(/\s+/g, /[\u3041-\u9fff]/.test(text) ? '' : ' ')
    .trim();
}

/** Whether the names, of which empty ones count for nothing, are the head of a table. */
export function isColumnHead(names: readonly string[]): boolean {
  const told = names.filter((name) => name !== '');
  const known = told.filter((name) => COLUMN_WORDS.test(name)).length;
  return known * 2 >= told.length || (told.length > 1 && told.some((name) => TELLING_COLUMNS.test(name)));
}
